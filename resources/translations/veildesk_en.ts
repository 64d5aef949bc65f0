<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>VeilDesk::AboutDialog</name>
    <message>
        <source>About VeilDesk</source>
        <translation>About VeilDesk</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Version %1, with Qt %2</translation>
    </message>
    <message>
        <source>Administration of V2Ray access services. A key is either on the server and in the database, or in neither.</source>
        <translation>Administration of V2Ray access services. A key is either on the server and in the database, or in neither.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation>Free software under the GNU General Public License, version 3 or later. There is no warranty.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ActivityFilterBar</name>
    <message>
        <source>The latest %1</source>
        <translation>The latest %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Load &amp;more</source>
        <translation>Load &amp;more</translation>
    </message>
    <message>
        <source>Loads %1 older operations</source>
        <translation>Loads %1 older operations</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>the last hour</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>the last 24 hours</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>the last 7 days</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Activity</translation>
    </message>
    <message numerus="yes">
        <source>Retrying %n operation(s)…</source>
        <translation>
            <numerusform>Retrying %n operation…</numerusform>
            <numerusform>Retrying %n operations…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be retried</source>
        <translation>Not everything could be retried</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are still unknown</source>
        <translation>
            <numerusform>%n key is still unknown</numerusform>
            <numerusform>%n keys are still unknown</numerusform>
        </translation>
    </message>
    <message>
        <source>Their servers could not be asked. Nothing is lost: retry when they can be reached.</source>
        <translation>Their servers could not be asked. Nothing is lost: retry when they can be reached.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) are being worked on already</source>
        <translation>
            <numerusform>%n operation is being worked on already</numerusform>
            <numerusform>%n operations are being worked on already</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until they end, then look again.</source>
        <translation>Wait until they end, then look again.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) retried</source>
        <translation>
            <numerusform>%n operation retried</numerusform>
            <numerusform>%n operations retried</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Retry</translation>
    </message>
    <message>
        <source>Finishes what is unfinished, and issues again where no key was created</source>
        <translation>Finishes what is unfinished, and issues again where no key was created</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copy report</translation>
    </message>
    <message>
        <source>Copies the operation with its steps and attempts, without secrets</source>
        <translation>Copies the operation with its steps and attempts, without secrets</translation>
    </message>
    <message>
        <source>Clear &amp;filters</source>
        <translation>Clear &amp;filters</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>The report was copied. It holds no secrets.</source>
        <translation>The report was copied. It holds no secrets.</translation>
    </message>
    <message>
        <source>Nothing matches the filters</source>
        <translation>Nothing matches the filters</translation>
    </message>
    <message>
        <source>There are no operations of this state, server and time.</source>
        <translation>There are no operations of this state, server and time.</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Nothing has happened yet</translation>
    </message>
    <message>
        <source>Every issue and every revocation leaves its steps here: what was done on which server, and what went wrong.</source>
        <translation>Every issue and every revocation leaves its steps here: what was done on which server, and what went wrong.</translation>
    </message>
    <message>
        <source>The filters were cleared</source>
        <translation>The filters were cleared</translation>
    </message>
    <message>
        <source>The operation that you asked for was not among what they show.</source>
        <translation>The operation that you asked for was not among what they show.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::AdoptDialog</name>
    <message>
        <source>Work with this database?</source>
        <translation>Work with this database?</translation>
    </message>
    <message>
        <source>%1 belongs to the bot</source>
        <translation>%1 belongs to the bot</translation>
    </message>
    <message>
        <source>To make changes safely, VeilDesk keeps a journal in tables of its own, all named veildesk_…. The bot&apos;s tables, columns and indexes stay as they are, and the bot can keep running.

A backup is made beside the file first.</source>
        <translation>To make changes safely, VeilDesk keeps a journal in tables of its own, all named veildesk_…. The bot&apos;s tables, columns and indexes stay as they are, and the bot can keep running.

A backup is made beside the file first.</translation>
    </message>
    <message>
        <source>Read-only, you can look at everything and change nothing; not one byte of the file is touched.</source>
        <translation>Read-only, you can look at everything and change nothing; not one byte of the file is touched.</translation>
    </message>
    <message>
        <source>Add VeilDesk&apos;s tables</source>
        <translation>Add VeilDesk&apos;s tables</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Open read-only</translation>
    </message>
</context>
<context>
    <name>VeilDesk::AppearanceBox</name>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
</context>
<context>
    <name>VeilDesk::AttemptsModel</name>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Attempt</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Succeeded</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CertificateBox</name>
    <message>
        <source>I have compared it: this is my &amp;server</source>
        <translation>I have compared it: this is my &amp;server</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256 fingerprint</translation>
    </message>
    <message>
        <source>The server shows another certificate</source>
        <translation>The server shows another certificate</translation>
    </message>
    <message>
        <source>No authority vouches for the certificate</source>
        <translation>No authority vouches for the certificate</translation>
    </message>
    <message>
        <source>Another certificate was accepted before. If you did not replace it yourself, somebody may be listening: compare this SHA-256 fingerprint with the one shown on the server. The API key is not sent before you accept it.</source>
        <translation>Another certificate was accepted before. If you did not replace it yourself, somebody may be listening: compare this SHA-256 fingerprint with the one shown on the server. The API key is not sent before you accept it.</translation>
    </message>
    <message>
        <source>That is usual for a self-signed certificate. Compare its SHA-256 fingerprint with the one shown on the server. The API key is sent only after you accept it, and from then on only to this certificate.</source>
        <translation>That is usual for a self-signed certificate. Compare its SHA-256 fingerprint with the one shown on the server. The API key is sent only after you accept it, and from then on only to this certificate.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CheckDialog</name>
    <message>
        <source>Nothing is wrong with this database</source>
        <translation>Nothing is wrong with this database</translation>
    </message>
    <message numerus="yes">
        <source>Defects in %Ln row(s)</source>
        <translation>
            <numerusform>Defects in %Ln row</numerusform>
            <numerusform>Defects in %Ln rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Check database</source>
        <translation>Check database</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Defects</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>Show in the &amp;table</source>
        <translation>Show in the &amp;table</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Check &amp;again</translation>
    </message>
    <message>
        <source>Checking the database…</source>
        <translation>Checking the database…</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>The database is damaged</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>The database was not checked</source>
        <translation>The database was not checked</translation>
    </message>
    <message>
        <source>The check failed</source>
        <translation>The check failed</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows</source>
        <translation>The first %1 of %2 rows</translation>
    </message>
    <message>
        <source>No screen shows rows of this table</source>
        <translation>No screen shows rows of this table</translation>
    </message>
    <message>
        <source>Save what was found</source>
        <translation>Save what was found</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>The file was not saved</translation>
    </message>
    <message>
        <source>The file is whole. In every table, the values are of the right kind, what they refer to exists, and nothing that must be unique is there twice.</source>
        <translation>The file is whole. In every table, the values are of the right kind, what they refer to exists, and nothing that must be unique is there twice.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ClaimText</name>
    <message>
        <source>This window</source>
        <translation>This window</translation>
    </message>
    <message>
        <source>Another VeilDesk on this computer</source>
        <translation>Another VeilDesk on this computer</translation>
    </message>
    <message>
        <source>A VeilDesk on another computer or from before a restart</source>
        <translation>A VeilDesk on another computer or from before a restart</translation>
    </message>
    <message>
        <source>%1, since %2 (%3)</source>
        <extracomment>%1: who processes a payment, %2: a date and time, %3: &quot;4 minutes ago&quot;</extracomment>
        <translation>%1, since %2 (%3)</translation>
    </message>
    <message>
        <source>Nobody now; begun %1 (%2)</source>
        <translation>Nobody now; begun %1 (%2)</translation>
    </message>
    <message>
        <source>%1, at least until %2</source>
        <extracomment>%1: who processes a payment and since when, %2: a date and time</extracomment>
        <translation>%1, at least until %2</translation>
    </message>
    <message>
        <source>The bot</source>
        <translation>The bot</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Another program</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ClipboardNote</name>
    <message numerus="yes">
        <source>The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>The clipboard is cleared in %n second.</numerusform>
            <numerusform>The clipboard is cleared in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard was cleared.</source>
        <translation>The clipboard was cleared.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CodeView</name>
    <message>
        <source>There is no link to show.</source>
        <translation>There is no link to show.</translation>
    </message>
    <message>
        <source>Too dense for a QR code</source>
        <translation>Too dense for a QR code</translation>
    </message>
    <message>
        <source>Phones would not read it. Choose the shorter form, or send the link as text.</source>
        <translation>Phones would not read it. Choose the shorter form, or send the link as text.</translation>
    </message>
    <message>
        <source>The link has %1 bytes, and phones read about %2. Send it as text instead.</source>
        <translation>The link has %1 bytes, and phones read about %2. Send it as text instead.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ColumnChips</name>
    <message>
        <source>Edit…</source>
        <translation>Edit…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a column, %2: what the operator wrote about it, for example &quot;&gt;5&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ColumnFilterDialog</name>
    <message>
        <source>anna – contains it
=anna – is exactly it
NULL – is empty
!NULL – is not empty</source>
        <translation>anna – contains it
=anna – is exactly it
NULL – is empty
!NULL – is not empty</translation>
    </message>
    <message>
        <source>5 – is this number
&gt;5, &gt;=5, &lt;5, &lt;=5 – is above or below
3..9 – from 3 to 9
NULL – is empty, !NULL – is not</source>
        <translation>5 – is this number
&gt;5, &gt;=5, &lt;5, &lt;=5 – is above or below
3..9 – from 3 to 9
NULL – is empty, !NULL – is not</translation>
    </message>
    <message>
        <source>2026-01-31 – on that day
&gt;2026-01-31, &lt;=2026-01-31 12:30 – after or before
2026-01-01..2026-01-31 – in that month
NULL – is empty, !NULL – is not</source>
        <translation>2026-01-31 – on that day
&gt;2026-01-31, &lt;=2026-01-31 12:30 – after or before
2026-01-01..2026-01-31 – in that month
NULL – is empty, !NULL – is not</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>A value is missing</translation>
    </message>
    <message>
        <source>This is not a whole number</source>
        <translation>This is not a whole number</translation>
    </message>
    <message>
        <source>This is not a date like 2026-01-31 or 2026-01-31 12:30</source>
        <translation>This is not a date like 2026-01-31 or 2026-01-31 12:30</translation>
    </message>
    <message>
        <source>The range ends before it begins</source>
        <translation>The range ends before it begins</translation>
    </message>
    <message>
        <source>Filter “%1”</source>
        <translation>Filter “%1”</translation>
    </message>
    <message>
        <source>Empty: all rows</source>
        <translation>Empty: all rows</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CommandPalette</name>
    <message>
        <source>The database was not searched. %1. %2</source>
        <translation>The database was not searched. %1. %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nothing was found</translation>
    </message>
    <message>
        <source>Find a command, server, tariff, customer or key</source>
        <translation>Find a command, server, tariff, customer or key</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Find anything</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ConfirmDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::CustomerForm</name>
    <message>
        <source>New customer</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>&amp;Add customer</source>
        <translation>&amp;Add customer</translation>
    </message>
    <message>
        <source>For example 123456789</source>
        <translation>For example 123456789</translation>
    </message>
    <message>
        <source>Optional, without @</source>
        <translation>Optional, without @</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>Do not add</source>
        <translation>Do not add</translation>
    </message>
    <message>
        <source>&amp;Telegram id:</source>
        <translation>&amp;Telegram id:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;User name:</translation>
    </message>
    <message>
        <source>&amp;First name:</source>
        <translation>&amp;First name:</translation>
    </message>
    <message>
        <source>The customer was not added</source>
        <translation>The customer was not added</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CustomerPage</name>
    <message>
        <source>A &amp;customer of the bot</source>
        <translation>A &amp;customer of the bot</translation>
    </message>
    <message>
        <source>&amp;E-mail only</source>
        <translation>&amp;E-mail only</translation>
    </message>
    <message>
        <source>Search by @username, name or Telegram id</source>
        <translation>Search by @username, name or Telegram id</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Search customers</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>E-&amp;mail of the key:</source>
        <translation>E-&amp;mail of the key:</translation>
    </message>
    <message>
        <source>A key of its own, without a customer or subscription. The bot does not know it and will not end it: VeilDesk lists it when it expires and offers to revoke it.</source>
        <translation>A key of its own, without a customer or subscription. The bot does not know it and will not end it: VeilDesk lists it when it expires and offers to revoke it.</translation>
    </message>
    <message>
        <source>Nobody found. Add the customer by Telegram id.</source>
        <translation>Nobody found. Add the customer by Telegram id.</translation>
    </message>
    <message>
        <source>No customers yet.</source>
        <translation>No customers yet.</translation>
    </message>
    <message>
        <source>This is not an e-mail address yet: name@domain.</source>
        <translation>This is not an e-mail address yet: name@domain.</translation>
    </message>
    <message>
        <source>Ne&amp;w customer…</source>
        <translation>Ne&amp;w customer…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CustomersModel</name>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Telegram id</source>
        <translation>Telegram id</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DataAgeButton</name>
    <message>
        <source>May be outdated: read %1</source>
        <extracomment>%1: how long ago, for example &quot;5 minutes ago&quot;</extracomment>
        <translation>May be outdated: read %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Read %1</translation>
    </message>
    <message>
        <source>The rows are as the database had them at %1. Click to read them again.</source>
        <translation>The rows are as the database had them at %1. Click to read them again.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DataPage</name>
    <message>
        <source>The table was not loaded</source>
        <translation>The table was not loaded</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Shows the rows that contain every word (%1)</source>
        <translation>Shows the rows that contain every word (%1)</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>The search and the filters hide all rows of the table.</source>
        <translation>The search and the filters hide all rows of the table.</translation>
    </message>
    <message>
        <source>&amp;Show all rows</source>
        <translation>&amp;Show all rows</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Not in this database</source>
        <translation>Not in this database</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DataTable</name>
    <message>
        <source>Filter “%1”…</source>
        <translation>Filter “%1”…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DatabaseBox</name>
    <message>
        <source>Back up the database</source>
        <translation>Back up the database</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Back up…</translation>
    </message>
    <message>
        <source>Copies the database while the bot goes on using it</source>
        <translation>Copies the database while the bot goes on using it</translation>
    </message>
    <message>
        <source>Subscriptions.</source>
        <translation>Subscriptions.</translation>
    </message>
    <message>
        <source>No subscriptions.</source>
        <translation>No subscriptions.</translation>
    </message>
    <message>
        <source>Payments.</source>
        <translation>Payments.</translation>
    </message>
    <message>
        <source>No payments.</source>
        <translation>No payments.</translation>
    </message>
    <message>
        <source>Each key has an end of its own.</source>
        <translation>Each key has an end of its own.</translation>
    </message>
    <message>
        <source>Keys end with their subscription.</source>
        <translation>Keys end with their subscription.</translation>
    </message>
    <message>
        <source>VeilDesk keeps its journal in it.</source>
        <translation>VeilDesk keeps its journal in it.</translation>
    </message>
    <message>
        <source>VeilDesk&apos;s tables are not in it.</source>
        <translation>VeilDesk&apos;s tables are not in it.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DeliveryFailures</name>
    <message>
        <source>Not decided yet: an answer was lost</source>
        <translation>Not decided yet: an answer was lost</translation>
    </message>
    <message>
        <source>VeilDesk asks the server again and ends it either way.</source>
        <translation>VeilDesk asks the server again and ends it either way.</translation>
    </message>
    <message>
        <source>Not decided yet: the outcome could not be stored</source>
        <translation>Not decided yet: the outcome could not be stored</translation>
    </message>
    <message>
        <source>VeilDesk stores it as soon as it can.</source>
        <translation>VeilDesk stores it as soon as it can.</translation>
    </message>
    <message>
        <source>Activity shows what each server said.</source>
        <translation>Activity shows what each server said.</translation>
    </message>
    <message>
        <source>Not delivered, keys are still to be removed</source>
        <translation>Not delivered, keys are still to be removed</translation>
    </message>
    <message>
        <source>Keys are still to be removed</source>
        <translation>Keys are still to be removed</translation>
    </message>
    <message>
        <source>VeilDesk tries again to remove what was created, or may have been.</source>
        <translation>VeilDesk tries again to remove what was created, or may have been.</translation>
    </message>
    <message>
        <source>Several reasons</source>
        <translation>Several reasons</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DisplayText</name>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n minute</numerusform>
            <numerusform>in %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n hour</numerusform>
            <numerusform>in %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>Unlimited</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>%1 ₽</source>
        <translation>%1 ₽</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Server %1 (gone)</source>
        <translation>Server %1 (gone)</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>No server</translation>
    </message>
    <message>
        <source>No id</source>
        <translation>No id</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DossierText</name>
    <message>
        <source>Subscriptions</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>No subscriptions</source>
        <translation>No subscriptions</translation>
    </message>
    <message>
        <source>A paid payment or an issued key begins the first one.</source>
        <translation>A paid payment or an issued key begins the first one.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tariff</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>No keys</translation>
    </message>
    <message>
        <source>The customer cannot connect to any server.</source>
        <translation>The customer cannot connect to any server.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subscription</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>No payments</source>
        <translation>No payments</translation>
    </message>
    <message>
        <source>The customer has neither paid nor begun to.</source>
        <translation>The customer has neither paid nor begun to.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Payment id</source>
        <translation>Payment id</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operations</translation>
    </message>
    <message>
        <source>No operations</source>
        <translation>No operations</translation>
    </message>
    <message>
        <source>VeilDesk has done nothing for the customer yet.</source>
        <translation>VeilDesk has done nothing for the customer yet.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>User name:</source>
        <translation>User name:</translation>
    </message>
    <message>
        <source>Telegram id:</source>
        <translation>Telegram id:</translation>
    </message>
    <message>
        <source>VIP:</source>
        <translation>VIP:</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Bot:</source>
        <translation>Bot:</translation>
    </message>
    <message>
        <source>Since:</source>
        <translation>Since:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Undo %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Redo %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ErrorText</name>
    <message>
        <source>The input is not valid</source>
        <translation>The input is not valid</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Correct it and try again.</translation>
    </message>
    <message>
        <source>This is not allowed</source>
        <translation>This is not allowed</translation>
    </message>
    <message>
        <source>The details say which rule forbids it and how to choose.</source>
        <translation>The details say which rule forbids it and how to choose.</translation>
    </message>
    <message>
        <source>It is no longer there</source>
        <translation>It is no longer there</translation>
    </message>
    <message>
        <source>Somebody else may have removed it. Refresh the table.</source>
        <translation>Somebody else may have removed it. Refresh the table.</translation>
    </message>
    <message>
        <source>The key&apos;s server is not in the database</source>
        <translation>The key&apos;s server is not in the database</translation>
    </message>
    <message>
        <source>Without its server a key has no link and cannot be verified. Issue a new key.</source>
        <translation>Without its server a key has no link and cannot be verified. Issue a new key.</translation>
    </message>
    <message>
        <source>Somebody else is working on it</source>
        <translation>Somebody else is working on it</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Wait a moment and try again.</translation>
    </message>
    <message>
        <source>Stopped at your request</source>
        <translation>Stopped at your request</translation>
    </message>
    <message>
        <source>Nothing was left half done.</source>
        <translation>Nothing was left half done.</translation>
    </message>
    <message>
        <source>VeilDesk made a mistake</source>
        <translation>VeilDesk made a mistake</translation>
    </message>
    <message>
        <source>Please copy the details and report them.</source>
        <translation>Please copy the details and report them.</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found</source>
        <translation>The server&apos;s name was not found</translation>
    </message>
    <message>
        <source>Check the address for typing errors and your internet connection.</source>
        <translation>Check the address for typing errors and your internet connection.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>The server cannot be reached</translation>
    </message>
    <message>
        <source>Check that it is running and that no firewall closes its port.</source>
        <translation>Check that it is running and that no firewall closes its port.</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>The server did not answer in time</translation>
    </message>
    <message>
        <source>Try again; if it stays slow, look at the server&apos;s load.</source>
        <translation>Try again; if it stays slow, look at the server&apos;s load.</translation>
    </message>
    <message>
        <source>No secure connection to the server</source>
        <translation>No secure connection to the server</translation>
    </message>
    <message>
        <source>Its certificate may be expired or self-signed.</source>
        <translation>Its certificate may be expired or self-signed.</translation>
    </message>
    <message>
        <source>The server shows another certificate</source>
        <translation>The server shows another certificate</translation>
    </message>
    <message>
        <source>If you did not replace it yourself, somebody may be listening. Do not accept it before you have checked the server.</source>
        <translation>If you did not replace it yourself, somebody may be listening. Do not accept it before you have checked the server.</translation>
    </message>
    <message>
        <source>The server points to another address</source>
        <translation>The server points to another address</translation>
    </message>
    <message>
        <source>VeilDesk never follows with credentials. Enter the final address.</source>
        <translation>VeilDesk never follows with credentials. Enter the final address.</translation>
    </message>
    <message>
        <source>The server does not accept the API key</source>
        <translation>The server does not accept the API key</translation>
    </message>
    <message>
        <source>Check the API key, the dialect and the server&apos;s list of allowed addresses.</source>
        <translation>Check the API key, the dialect and the server&apos;s list of allowed addresses.</translation>
    </message>
    <message>
        <source>The server does not know it</source>
        <translation>The server does not know it</translation>
    </message>
    <message>
        <source>Check the server&apos;s address and dialect, or verify the key.</source>
        <translation>Check the server&apos;s address and dialect, or verify the key.</translation>
    </message>
    <message>
        <source>It was changed meanwhile</source>
        <translation>It was changed meanwhile</translation>
    </message>
    <message>
        <source>Refresh and try again.</source>
        <translation>Refresh and try again.</translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation>The server refused</translation>
    </message>
    <message>
        <source>The details say what it answered.</source>
        <translation>The details say what it answered.</translation>
    </message>
    <message>
        <source>The server asks for patience</source>
        <translation>The server asks for patience</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Try again in a minute.</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>The server failed</translation>
    </message>
    <message>
        <source>Try again; if it keeps failing, look into the server&apos;s log.</source>
        <translation>Try again; if it keeps failing, look into the server&apos;s log.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense</source>
        <translation>The server&apos;s answer makes no sense</translation>
    </message>
    <message>
        <source>Check address and dialect: something else may be answering.</source>
        <translation>Check address and dialect: something else may be answering.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too large</source>
        <translation>The server&apos;s answer is too large</translation>
    </message>
    <message>
        <source>Check the address: this may not be a management API.</source>
        <translation>Check the address: this may not be a management API.</translation>
    </message>
    <message>
        <source>The database is busy</source>
        <translation>The database is busy</translation>
    </message>
    <message>
        <source>The bot is writing. Try again in a moment.</source>
        <translation>The bot is writing. Try again in a moment.</translation>
    </message>
    <message>
        <source>The database is open read-only</source>
        <translation>The database is open read-only</translation>
    </message>
    <message>
        <source>Open it for writing to make changes.</source>
        <translation>Open it for writing to make changes.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>The disk is full</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Free some space and try again.</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>The database is damaged</translation>
    </message>
    <message>
        <source>Do not write to it. Restore the latest backup.</source>
        <translation>Do not write to it. Restore the latest backup.</translation>
    </message>
    <message>
        <source>The database was written by a newer VeilDesk</source>
        <translation>The database was written by a newer VeilDesk</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Update this program.</translation>
    </message>
    <message>
        <source>This file is not the bot&apos;s database</source>
        <translation>This file is not the bot&apos;s database</translation>
    </message>
    <message>
        <source>Choose another file or create a new database.</source>
        <translation>Choose another file or create a new database.</translation>
    </message>
    <message>
        <source>This database lacks what is needed</source>
        <translation>This database lacks what is needed</translation>
    </message>
    <message>
        <source>It comes from another version of the bot; the details name what is missing.</source>
        <translation>It comes from another version of the bot; the details name what is missing.</translation>
    </message>
    <message>
        <source>The database refused the change</source>
        <translation>The database refused the change</translation>
    </message>
    <message>
        <source>Something like it exists already; the details say what.</source>
        <translation>Something like it exists already; the details say what.</translation>
    </message>
    <message>
        <source>This computer has no keychain</source>
        <translation>This computer has no keychain</translation>
    </message>
    <message>
        <source>Start a keychain service, or keep the API key in the database.</source>
        <translation>Start a keychain service, or keep the API key in the database.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>The keychain is locked</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Unlock it and try again.</translation>
    </message>
    <message>
        <source>The API key is not in the keychain</source>
        <translation>The API key is not in the keychain</translation>
    </message>
    <message>
        <source>It may have been saved by another user. Add the server again.</source>
        <translation>It may have been saved by another user. Add the server again.</translation>
    </message>
    <message>
        <source>The file cannot be read or written</source>
        <translation>The file cannot be read or written</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read and write it.</source>
        <translation>Check that it exists and that you may read and write it.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>VeilDesk may ask it again from %1.</source>
        <translation>VeilDesk may ask it again from %1.</translation>
    </message>
    <message>
        <source>The payment is not in the database any more</source>
        <translation>The payment is not in the database any more</translation>
    </message>
    <message>
        <source>Somebody removed it meanwhile. Refresh the table.</source>
        <translation>Somebody removed it meanwhile. Refresh the table.</translation>
    </message>
    <message>
        <source>It does not pay for a subscription</source>
        <translation>It does not pay for a subscription</translation>
    </message>
    <message>
        <source>Its metadata name another purchase, or cannot be read.</source>
        <translation>Its metadata name another purchase, or cannot be read.</translation>
    </message>
    <message>
        <source>It pays for another protocol than V2Ray</source>
        <translation>It pays for another protocol than V2Ray</translation>
    </message>
    <message>
        <source>VeilDesk delivers V2Ray subscriptions only.</source>
        <translation>VeilDesk delivers V2Ray subscriptions only.</translation>
    </message>
    <message>
        <source>It is not paid, or not any more</source>
        <translation>It is not paid, or not any more</translation>
    </message>
    <message>
        <source>Refresh the table to see how it stands.</source>
        <translation>Refresh the table to see how it stands.</translation>
    </message>
    <message>
        <source>Its tariff is not in the database</source>
        <translation>Its tariff is not in the database</translation>
    </message>
    <message>
        <source>Without it nobody knows how long the subscription should last.</source>
        <translation>Without it nobody knows how long the subscription should last.</translation>
    </message>
    <message>
        <source>Its user is not in the database</source>
        <translation>Its user is not in the database</translation>
    </message>
    <message>
        <source>The bot never saw this person, or the row was removed.</source>
        <translation>The bot never saw this person, or the row was removed.</translation>
    </message>
    <message>
        <source>It has no id</source>
        <translation>It has no id</translation>
    </message>
    <message>
        <source>Payments are asked for by their provider&apos;s id. Add it to the row by hand.</source>
        <translation>Payments are asked for by their provider&apos;s id. Add it to the row by hand.</translation>
    </message>
    <message>
        <source>The tariff&apos;s duration cannot be used</source>
        <translation>The tariff&apos;s duration cannot be used</translation>
    </message>
    <message>
        <source>A tariff lasts from a second to ten years. Correct it first.</source>
        <translation>A tariff lasts from a second to ten years. Correct it first.</translation>
    </message>
    <message>
        <source>Another key serves there already</source>
        <translation>Another key serves there already</translation>
    </message>
    <message>
        <source>Nothing is missing: this one was not kept.</source>
        <translation>Nothing is missing: this one was not kept.</translation>
    </message>
    <message>
        <source>There is already one with this id</source>
        <translation>There is already one with this id</translation>
    </message>
    <message>
        <source>Enter another id, or use the one that is there.</source>
        <translation>Enter another id, or use the one that is there.</translation>
    </message>
    <message>
        <source>The server reports a conflict</source>
        <translation>The server reports a conflict</translation>
    </message>
    <message>
        <source>Something like it is there already; the details say what it answered.</source>
        <translation>Something like it is there already; the details say what it answered.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ExportStrip</name>
    <message>
        <source>Progress of the export</source>
        <translation>Progress of the export</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>Export: looking for the rows…</source>
        <translation>Export: looking for the rows…</translation>
    </message>
    <message>
        <source>Export: %1 of %2</source>
        <translation>Export: %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1</source>
        <translation>
            <numerusform>%Ln row exported to %1</numerusform>
            <numerusform>%Ln rows exported to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::FeatureText</name>
    <message>
        <source>This database has no table of users. The bot keeps one since its release of November 2025.</source>
        <translation>This database has no table of users. The bot keeps one since its release of November 2025.</translation>
    </message>
    <message>
        <source>This database has no subscriptions. The bot sells them since its release 2.2.0.</source>
        <translation>This database has no subscriptions. The bot sells them since its release 2.2.0.</translation>
    </message>
    <message>
        <source>This database does not know VIPs. The bot has them since its release 2.4.0.</source>
        <translation>This database does not know VIPs. The bot has them since its release 2.4.0.</translation>
    </message>
    <message>
        <source>This database cannot archive tariffs. The bot can since its release 2.4.12.</source>
        <translation>This database cannot archive tariffs. The bot can since its release 2.4.12.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FeedBodyView</name>
    <message numerus="yes">
        <source>%n link(s) are not in the database: the bot asks the servers for them and sends them, too.</source>
        <translation>
            <numerusform>%n link is not in the database: the bot asks the server for it and sends it, too.</numerusform>
            <numerusform>%n links are not in the database: the bot asks the servers for them and sends them, too.</numerusform>
        </translation>
    </message>
    <message>
        <source>Times are those of this computer; the bot writes its server&apos;s.</source>
        <translation>Times are those of this computer; the bot writes its server&apos;s.</translation>
    </message>
    <message>
        <source>There is no text: the bot refuses.</source>
        <translation>There is no text: the bot refuses.</translation>
    </message>
    <message>
        <source>Copy te&amp;xt</source>
        <translation>Copy te&amp;xt</translation>
    </message>
    <message>
        <source>Copy &amp;Base64</source>
        <translation>Copy &amp;Base64</translation>
    </message>
    <message>
        <source>Text that the bot sends</source>
        <translation>Text that the bot sends</translation>
    </message>
    <message>
        <source>Text that the bot sends, its links hidden</source>
        <translation>Text that the bot sends, its links hidden</translation>
    </message>
    <message>
        <source>Hide links</source>
        <translation>Hide links</translation>
    </message>
    <message>
        <source>Reveal links</source>
        <translation>Reveal links</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FeedView</name>
    <message>
        <source>Nothing: the bot refuses its token</source>
        <translation>Nothing: the bot refuses its token</translation>
    </message>
    <message>
        <source>Nothing: it is deactivated</source>
        <translation>Nothing: it is deactivated</translation>
    </message>
    <message>
        <source>Nothing: it is over. Its keys still live in the grace period</source>
        <translation>Nothing: it is over. Its keys still live in the grace period</translation>
    </message>
    <message>
        <source>Nothing: its traffic has been used up for more than a day</source>
        <translation>Nothing: its traffic has been used up for more than a day</translation>
    </message>
    <message>
        <source>Nothing: it has no key on a server that is switched on</source>
        <translation>Nothing: it has no key on a server that is switched on</translation>
    </message>
    <message>
        <source>Nothing yet: the bot asks the servers for the links first</source>
        <translation>Nothing yet: the bot asks the servers for the links first</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 used, unlimited</source>
        <translation>%1 used, unlimited</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 of %2 used</translation>
    </message>
    <message>
        <source>Not in the database: the bot asks the server</source>
        <translation>Not in the database: the bot asks the server</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Subscription link</source>
        <translation>Subscription link</translation>
    </message>
    <message>
        <source>Link:</source>
        <translation>Link:</translation>
    </message>
    <message>
        <source>An app gets:</source>
        <translation>An app gets:</translation>
    </message>
    <message>
        <source>Traffic:</source>
        <translation>Traffic:</translation>
    </message>
    <message>
        <source>What an app gets</source>
        <translation>What an app gets</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Enter in Settings at which address the bot&apos;s web panel answers.</source>
        <translation>Enter in Settings at which address the bot&apos;s web panel answers.</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Leads to</translation>
    </message>
    <message>
        <source>What the bot answers</source>
        <translation>What the bot answers</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>&amp;Links</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Hea&amp;ders</source>
        <translation>Hea&amp;ders</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Headers of the answer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FigureText</name>
    <message>
        <source>%1 % (%2)</source>
        <translation>%1 % (%2)</translation>
    </message>
    <message>
        <source>%1 / %2 ms</source>
        <translation>%1 / %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>Half and 95 % of %n key(s) of the last 24 hours were created within these times (nearest rank).</source>
        <translation>
            <numerusform>Half and 95 % of %n key of the last 24 hours were created within these times (nearest rank).</numerusform>
            <numerusform>Half and 95 % of %n keys of the last 24 hours were created within these times (nearest rank).</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown from %1 keys created in 24 hours on; there were %2.</source>
        <translation>Shown from %1 keys created in 24 hours on; there were %2.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Clear filters</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FilterChip</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what is filtered by, for example &quot;State&quot;; %2: the choice</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Any</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FindingText</name>
    <message>
        <source>Key on a server that is gone</source>
        <translation>Key on a server that is gone</translation>
    </message>
    <message>
        <source>The key can neither be verified nor revoked there. Remove it by hand.</source>
        <translation>The key can neither be verified nor revoked there. Remove it by hand.</translation>
    </message>
    <message>
        <source>Key of a subscription that is gone</source>
        <translation>Key of a subscription that is gone</translation>
    </message>
    <message>
        <source>Nothing says when the key ends. Revoke it, or give the customer a new one.</source>
        <translation>Nothing says when the key ends. Revoke it, or give the customer a new one.</translation>
    </message>
    <message>
        <source>Key of an unknown customer</source>
        <translation>Key of an unknown customer</translation>
    </message>
    <message>
        <source>The key is shown without a customer. Add the customer, or revoke the key.</source>
        <translation>The key is shown without a customer. Add the customer, or revoke the key.</translation>
    </message>
    <message>
        <source>Key of a tariff that is gone</source>
        <translation>Key of a tariff that is gone</translation>
    </message>
    <message>
        <source>The key&apos;s limits are unknown. The key works on.</source>
        <translation>The key&apos;s limits are unknown. The key works on.</translation>
    </message>
    <message>
        <source>Subscription of an unknown customer</source>
        <translation>Subscription of an unknown customer</translation>
    </message>
    <message>
        <source>Nobody can be told about the subscription. Add the customer, or let it expire.</source>
        <translation>Nobody can be told about the subscription. Add the customer, or let it expire.</translation>
    </message>
    <message>
        <source>Subscription to a tariff that is gone</source>
        <translation>Subscription to a tariff that is gone</translation>
    </message>
    <message>
        <source>The subscription has no limit of traffic. Extend it by another tariff.</source>
        <translation>The subscription has no limit of traffic. Extend it by another tariff.</translation>
    </message>
    <message>
        <source>Payment of an unknown customer</source>
        <translation>Payment of an unknown customer</translation>
    </message>
    <message>
        <source>The payment cannot be delivered. Add the customer first.</source>
        <translation>The payment cannot be delivered. Add the customer first.</translation>
    </message>
    <message>
        <source>Payment for a tariff that is gone</source>
        <translation>Payment for a tariff that is gone</translation>
    </message>
    <message>
        <source>The payment cannot be delivered. If it is completed, nothing needs doing.</source>
        <translation>The payment cannot be delivered. If it is completed, nothing needs doing.</translation>
    </message>
    <message>
        <source>Payment for a subscription that is gone</source>
        <translation>Payment for a subscription that is gone</translation>
    </message>
    <message>
        <source>This is usual after the bot removed an expired subscription. Nothing needs doing.</source>
        <translation>This is usual after the bot removed an expired subscription. Nothing needs doing.</translation>
    </message>
    <message>
        <source>Second key on the same server</source>
        <translation>Second key on the same server</translation>
    </message>
    <message>
        <source>The subscription has an older key on the server, so the customer holds two. Revoke the newer one.</source>
        <translation>The subscription has an older key on the server, so the customer holds two. Revoke the newer one.</translation>
    </message>
    <message>
        <source>Payment recorded twice</source>
        <translation>Payment recorded twice</translation>
    </message>
    <message>
        <source>An older payment has the same number at its provider. Compare the two by hand.</source>
        <translation>An older payment has the same number at its provider. Compare the two by hand.</translation>
    </message>
    <message>
        <source>Key without a UUID</source>
        <translation>Key without a UUID</translation>
    </message>
    <message>
        <source>No server can know the key. Remove it by hand.</source>
        <translation>No server can know the key. Remove it by hand.</translation>
    </message>
    <message>
        <source>Payment with swapped columns</source>
        <translation>Payment with swapped columns</translation>
    </message>
    <message>
        <source>The payment&apos;s customer is not a number, so it is never processed. Correct it by hand.</source>
        <translation>The payment&apos;s customer is not a number, so it is never processed. Correct it by hand.</translation>
    </message>
    <message>
        <source>Payment with an unknown status</source>
        <translation>Payment with an unknown status</translation>
    </message>
    <message>
        <source>The bot takes the payment for one that is not paid yet. Correct it by hand.</source>
        <translation>The bot takes the payment for one that is not paid yet. Correct it by hand.</translation>
    </message>
    <message>
        <source>Missing value</source>
        <translation>Missing value</translation>
    </message>
    <message>
        <source>The bot needs a value where nothing is stored. Fill it in by hand.</source>
        <translation>The bot needs a value where nothing is stored. Fill it in by hand.</translation>
    </message>
    <message>
        <source>Payment with unreadable metadata</source>
        <translation>Payment with unreadable metadata</translation>
    </message>
    <message>
        <source>The metadata is not JSON. It is shown as text and left as it is.</source>
        <translation>The metadata is not JSON. It is shown as text and left as it is.</translation>
    </message>
    <message>
        <source>Date that is not a number</source>
        <translation>Date that is not a number</translation>
    </message>
    <message>
        <source>The time shown may be wrong. Correct it by hand to whole seconds.</source>
        <translation>The time shown may be wrong. Correct it by hand to whole seconds.</translation>
    </message>
    <message>
        <source>Date in milliseconds</source>
        <translation>Date in milliseconds</translation>
    </message>
    <message>
        <source>The bot takes it for a time far in the future. Divide it by 1000 by hand.</source>
        <translation>The bot takes it for a time far in the future. Divide it by 1000 by hand.</translation>
    </message>
    <message>
        <source>No number, or not a whole one</source>
        <translation>No number, or not a whole one</translation>
    </message>
    <message>
        <source>It is taken for none. Correct it by hand.</source>
        <translation>It is taken for none. Correct it by hand.</translation>
    </message>
    <message>
        <source>Table that a migration left behind</source>
        <translation>Table that a migration left behind</translation>
    </message>
    <message>
        <source>A migration of the bot failed and left this table. It is ignored.</source>
        <translation>A migration of the bot failed and left this table. It is ignored.</translation>
    </message>
    <message>
        <source>Foreign key to nowhere</source>
        <translation>Foreign key to nowhere</translation>
    </message>
    <message>
        <source>The bot declared a foreign key to a column that does not exist, so foreign keys are not enforced in this file.</source>
        <translation>The bot declared a foreign key to a column that does not exist, so foreign keys are not enforced in this file.</translation>
    </message>
    <message>
        <source>Stored: %1</source>
        <extracomment>%1: a value of the database that is wrong</extracomment>
        <translation>Stored: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Tariffs</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FindingsModel</name>
    <message>
        <source>Defect</source>
        <translation>Defect</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rows</translation>
    </message>
</context>
<context>
    <name>VeilDesk::HealthText</name>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Degraded</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>Over limit</translation>
    </message>
    <message>
        <source>In grace</source>
        <translation>In grace</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deactivated</translation>
    </message>
    <message>
        <source>It runs, and has a key on every server where it should.</source>
        <translation>It runs, and has a key on every server where it should.</translation>
    </message>
    <message>
        <source>It runs, but lacks a key on some server. A repair creates it.</source>
        <translation>It runs, but lacks a key on some server. A repair creates it.</translation>
    </message>
    <message>
        <source>Its traffic is used up: the bot takes its keys a day after it has found that.</source>
        <translation>Its traffic is used up: the bot takes its keys a day after it has found that.</translation>
    </message>
    <message>
        <source>It is over, but can be renewed for a day. Its keys live, and its link is dead.</source>
        <translation>It is over, but can be renewed for a day. Its keys live, and its link is dead.</translation>
    </message>
    <message>
        <source>It is over; the bot removes it and its keys.</source>
        <translation>It is over; the bot removes it and its keys.</translation>
    </message>
    <message>
        <source>It was switched off, whatever its term.</source>
        <translation>It was switched off, whatever its term.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::HintStrip</name>
    <message>
        <source>Close the hint</source>
        <translation>Close the hint</translation>
    </message>
    <message>
        <source>Close the hint; Help can show it again</source>
        <translation>Close the hint; Help can show it again</translation>
    </message>
</context>
<context>
    <name>VeilDesk::InvitationDialog</name>
    <message>
        <source>Maria</source>
        <translation>Maria</translation>
    </message>
    <message>
        <source>Amsterdam 1</source>
        <translation>Amsterdam 1</translation>
    </message>
    <message>
        <source>Texts of invitations</source>
        <translation>Texts of invitations</translation>
    </message>
</context>
<context>
    <name>VeilDesk::IssueProgressModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Queued</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>Waiting to retry</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Removing</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>Looking for the key</source>
        <translation>Looking for the key</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>Creating the key</source>
        <translation>Creating the key</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %n s.</source>
        <translation>
            <numerusform>Next attempt in %n s.</numerusform>
            <numerusform>Next attempt in %n s.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer was lost. VeilDesk will look again and tidy up.</source>
        <translation>The answer was lost. VeilDesk will look again and tidy up.</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Waiting for its turn</translation>
    </message>
    <message numerus="yes">
        <source>The server takes few new keys a minute: %n s left.</source>
        <translation>
            <numerusform>The server takes few new keys a minute: %n s left.</numerusform>
            <numerusform>The server takes few new keys a minute: %n s left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::IssueText</name>
    <message>
        <source>Never ends</source>
        <translation>Never ends</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>The policy asks for at least %n key(s): choose more servers.</source>
        <translation>
            <numerusform>The policy asks for at least %n key: choose more servers.</numerusform>
            <numerusform>The policy asks for at least %n keys: choose more servers.</numerusform>
        </translation>
    </message>
    <message>
        <source>If the server fails, nothing is kept and nothing changes.</source>
        <translation>If the server fails, nothing is kept and nothing changes.</translation>
    </message>
    <message>
        <source>If any server fails, everything is undone.</source>
        <translation>If any server fails, everything is undone.</translation>
    </message>
    <message>
        <source>The keys are kept if at least %1 of %2 servers succeed, and the servers that failed are tried again later. Otherwise everything is undone.</source>
        <translation>The keys are kept if at least %1 of %2 servers succeed, and the servers that failed are tried again later. Otherwise everything is undone.</translation>
    </message>
    <message>
        <source>It never ends and stays so.</source>
        <translation>It never ends and stays so.</translation>
    </message>
    <message>
        <source>Counted from its present end.</source>
        <translation>Counted from its present end.</translation>
    </message>
    <message>
        <source>Counted from now, because it has expired.</source>
        <translation>Counted from now, because it has expired.</translation>
    </message>
    <message>
        <source>Counted from the payment.</source>
        <translation>Counted from the payment.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) issued</source>
        <translation>
            <numerusform>%n key issued</numerusform>
            <numerusform>%n keys issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) issued, some servers failed</source>
        <translation>
            <numerusform>%n key issued, some servers failed</numerusform>
            <numerusform>%n keys issued, some servers failed</numerusform>
        </translation>
    </message>
    <message>
        <source>No key was issued</source>
        <translation>No key was issued</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>What had been created is being removed. VeilDesk goes on with it until every server has confirmed it.</source>
        <translation>What had been created is being removed. VeilDesk goes on with it until every server has confirmed it.</translation>
    </message>
    <message>
        <source>Every key is on its server and in the database.</source>
        <translation>Every key is on its server and in the database.</translation>
    </message>
    <message numerus="yes">
        <source>The keys below work. %n server(s) have none yet and will be tried again later; you can also retry now.</source>
        <translation>
            <numerusform>The keys below work. %n server has none yet and will be tried again later; you can also retry now.</numerusform>
            <numerusform>The keys below work. %n servers have none yet and will be tried again later; you can also retry now.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was undone: no key is left on a server or in the database.</source>
        <translation>Everything was undone: no key is left on a server or in the database.</translation>
    </message>
    <message>
        <source>What had been created was removed again. Nothing changed for the customer.</source>
        <translation>What had been created was removed again. Nothing changed for the customer.</translation>
    </message>
    <message>
        <source>An answer was lost, so a key may exist on the server. VeilDesk will look again and either keep it or remove it; nothing is left behind.</source>
        <translation>An answer was lost, so a key may exist on the server. VeilDesk will look again and either keep it or remove it; nothing is left behind.</translation>
    </message>
    <message>
        <source>Unknown: the answer was lost.</source>
        <translation>Unknown: the answer was lost.</translation>
    </message>
    <message>
        <source>The key was created and is being removed.</source>
        <translation>The key was created and is being removed.</translation>
    </message>
    <message>
        <source>The key was created and removed again.</source>
        <translation>The key was created and removed again.</translation>
    </message>
    <message>
        <source>No key was created.</source>
        <translation>No key was created.</translation>
    </message>
    <message>
        <source>Nothing to do: VeilDesk checks later.</source>
        <translation>Nothing to do: VeilDesk checks later.</translation>
    </message>
    <message>
        <source>Nothing to do: VeilDesk tries until it is gone.</source>
        <translation>Nothing to do: VeilDesk tries until it is gone.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::IssueWizard</name>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tariff</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Issue key</source>
        <translation>Issue key</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>This could not be loaded</translation>
    </message>
    <message>
        <source>Nothing was begun</source>
        <translation>Nothing was begun</translation>
    </message>
    <message>
        <source>Leave without issuing?</source>
        <translation>Leave without issuing?</translation>
    </message>
    <message>
        <source>Nothing has been issued yet. Your choices will be forgotten.</source>
        <translation>Nothing has been issued yet. Your choices will be forgotten.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Who is the key for?</source>
        <translation>Who is the key for?</translation>
    </message>
    <message>
        <source>Which tariff?</source>
        <translation>Which tariff?</translation>
    </message>
    <message>
        <source>On which servers?</source>
        <translation>On which servers?</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>Is everything right?</translation>
    </message>
    <message>
        <source>Issuing the keys</source>
        <translation>Issuing the keys</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Issue %n key(s)</source>
        <translation>
            <numerusform>&amp;Issue %n key</numerusform>
            <numerusform>&amp;Issue %n keys</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Continue in the background</source>
        <translation>Continue in the background</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeyCard</name>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>E-mail:</source>
        <translation>E-mail:</translation>
    </message>
    <message>
        <source>Valid until:</source>
        <translation>Valid until:</translation>
    </message>
    <message>
        <source>Link:</source>
        <translation>Link:</translation>
    </message>
    <message>
        <source>The server did not save this key: it may vanish when the server restarts.</source>
        <translation>The server did not save this key: it may vanish when the server restarts.</translation>
    </message>
    <message>
        <source>&amp;Form:</source>
        <translation>&amp;Form:</translation>
    </message>
    <message>
        <source>Whole link</source>
        <translation>Whole link</translation>
    </message>
    <message>
        <source>Without the name: shorter, easier to scan</source>
        <translation>Without the name: shorter, easier to scan</translation>
    </message>
    <message>
        <source>Technical details: %1</source>
        <translation>Technical details: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeyOutcomes</name>
    <message>
        <source>Extended</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>ends %1</translation>
    </message>
    <message>
        <source>On its server</source>
        <translation>On its server</translation>
    </message>
    <message>
        <source>Not on its server</source>
        <translation>Not on its server</translation>
    </message>
    <message>
        <source>The customer cannot connect.</source>
        <translation>The customer cannot connect.</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>Not confirmed gone yet</source>
        <translation>Not confirmed gone yet</translation>
    </message>
    <message>
        <source>The link is not stored</source>
        <translation>The link is not stored</translation>
    </message>
    <message>
        <source>Copy it alone, and its server is asked for it.</source>
        <translation>Copy it alone, and its server is asked for it.</translation>
    </message>
    <message numerus="yes">
        <source>extending %Ln key(s)</source>
        <translation>
            <numerusform>extending %Ln key</numerusform>
            <numerusform>extending %Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>setting the end of %Ln key(s)</source>
        <translation>
            <numerusform>setting the end of %Ln key</numerusform>
            <numerusform>setting the end of %Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln key(s) extended</source>
        <translation>
            <numerusform>%1 of %Ln key extended</numerusform>
            <numerusform>%1 of %Ln keys extended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %Ln key(s)…</source>
        <translation>
            <numerusform>Verifying %Ln key…</numerusform>
            <numerusform>Verifying %Ln keys…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln key(s) are on their servers</source>
        <translation>
            <numerusform>%1 of %Ln key is on its server</numerusform>
            <numerusform>%1 of %Ln keys are on their servers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoking %Ln key(s)…</source>
        <translation>
            <numerusform>Revoking %Ln key…</numerusform>
            <numerusform>Revoking %Ln keys…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln key(s) revoked</source>
        <translation>
            <numerusform>%1 of %Ln key revoked</numerusform>
            <numerusform>%1 of %Ln keys revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Links of %1 of %Ln key(s) copied</source>
        <translation>
            <numerusform>Links of %1 of %Ln key copied</numerusform>
            <numerusform>Links of %1 of %Ln keys copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeyPrint</name>
    <message>
        <source>2. In the app, choose to add a connection from a QR code, and scan this one.</source>
        <translation>2. In the app, choose to add a connection from a QR code, and scan this one.</translation>
    </message>
    <message>
        <source>3. Connect.</source>
        <translation>3. Connect.</translation>
    </message>
    <message>
        <source>Keep this page to yourself: whoever scans the code can use your key.</source>
        <translation>Keep this page to yourself: whoever scans the code can use your key.</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Valid until %1</translation>
    </message>
    <message>
        <source>Your VPN key</source>
        <translation>Your VPN key</translation>
    </message>
    <message>
        <source>VPN key for %1</source>
        <translation>VPN key for %1</translation>
    </message>
    <message>
        <source>1. Install an app for VPN links on your phone.</source>
        <translation>1. Install an app for VPN links on your phone.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeyShareDialog</name>
    <message>
        <source>Share key</source>
        <translation>Share key</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Share key: %1</source>
        <translation>Share key: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeyViews</name>
    <message>
        <source>All keys</source>
        <translation>All keys</translation>
    </message>
    <message numerus="yes">
        <source>Expiring within %n day(s)</source>
        <translation>
            <numerusform>Expiring within %n day</numerusform>
            <numerusform>Expiring within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message numerus="yes">
        <source>Not verified for %n day(s)</source>
        <translation>
            <numerusform>Not verified for %n day</numerusform>
            <numerusform>Not verified for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeysModel</name>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deactivated</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Deleting…</translation>
    </message>
    <message>
        <source>Not saved on the server</source>
        <translation>Not saved on the server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subscription</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Not seen on the server yet. Verify asks the server.</source>
        <translation>Not seen on the server yet. Verify asks the server.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>The link is on the clipboard</source>
        <translation>The link is on the clipboard</translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n key(s)…</source>
        <translation>
            <numerusform>Verifying %n key…</numerusform>
            <numerusform>Verifying %n keys…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) verified</source>
        <translation>
            <numerusform>%n key verified</numerusform>
            <numerusform>%n keys verified</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are not on their server</source>
        <translation>
            <numerusform>%n key is not on its server</numerusform>
            <numerusform>%n keys are not on their servers</numerusform>
        </translation>
    </message>
    <message>
        <source>Their customers cannot connect. Issue them a new key, or let the bot do it at its next sync.</source>
        <translation>Their customers cannot connect. Issue them a new key, or let the bot do it at its next sync.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) could not be verified</source>
        <translation>
            <numerusform>%n key could not be verified</numerusform>
            <numerusform>%n keys could not be verified</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys were not verified</source>
        <translation>The keys were not verified</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) revoked</source>
        <translation>
            <numerusform>%n key revoked</numerusform>
            <numerusform>%n keys revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are not confirmed gone yet</source>
        <translation>
            <numerusform>%n key is not confirmed gone yet</numerusform>
            <numerusform>%n keys are not confirmed gone yet</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the table as being deleted. VeilDesk keeps trying.</source>
        <translation>They stay in the table as being deleted. VeilDesk keeps trying.</translation>
    </message>
    <message>
        <source>The keys were not revoked</source>
        <translation>The keys were not revoked</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copy &amp;link</translation>
    </message>
    <message>
        <source>Show &amp;QR code</source>
        <translation>Show &amp;QR code</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verify</translation>
    </message>
    <message>
        <source>Asks the servers whether they still have the keys</source>
        <translation>Asks the servers whether they still have the keys</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Revoke…</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>No keys yet</translation>
    </message>
    <message>
        <source>A key lets a customer connect to a server. Issue the first one by hand; the bot&apos;s keys appear here too.</source>
        <translation>A key lets a customer connect to a server. Issue the first one by hand; the bot&apos;s keys appear here too.</translation>
    </message>
    <message>
        <source>&amp;Issue key…</source>
        <translation>&amp;Issue key…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>already expired</source>
        <translation>already expired</translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>later</source>
        <translation>later</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verified</translation>
    </message>
    <message numerus="yes">
        <source>not for %n day(s)</source>
        <translation>
            <numerusform>not for %n day</numerusform>
            <numerusform>not for %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1. Ctrl+Z takes it back</source>
        <translation>Done: %1. Ctrl+Z takes it back</translation>
    </message>
    <message>
        <source>&amp;Extend…</source>
        <translation>&amp;Extend…</translation>
    </message>
    <message>
        <source>Issue your first key with “Issue key…”. Select keys to copy their links, show a QR code, extend, verify or revoke them.</source>
        <translation>Issue your first key with “Issue key…”. Select keys to copy their links, show a QR code, extend, verify or revoke them.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::LinkFailure</name>
    <message>
        <source>There is no link: the key is not in the database any more</source>
        <translation>There is no link: the key is not in the database any more</translation>
    </message>
    <message>
        <source>There is no link</source>
        <translation>There is no link</translation>
    </message>
    <message>
        <source>The link cannot be handed out</source>
        <translation>The link cannot be handed out</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Lint</name>
    <message>
        <source>The link carries no uuid</source>
        <translation>The link carries no uuid</translation>
    </message>
    <message>
        <source>What stands before the host is not a uuid</source>
        <translation>What stands before the host is not a uuid</translation>
    </message>
    <message>
        <source>The link carries no password</source>
        <translation>The link carries no password</translation>
    </message>
    <message>
        <source>No host: the server has no domain entered</source>
        <translation>No host: the server has no domain entered</translation>
    </message>
    <message>
        <source>The host is neither a name nor an IP address</source>
        <translation>The host is neither a name nor an IP address</translation>
    </message>
    <message>
        <source>The link names no port</source>
        <translation>The link names no port</translation>
    </message>
    <message>
        <source>The port is not in 1 to 65535</source>
        <translation>The port is not in 1 to 65535</translation>
    </message>
    <message>
        <source>The link has no name; apps will show its address</source>
        <translation>The link has no name; apps will show its address</translation>
    </message>
    <message>
        <source>A parameter occurs more than once</source>
        <translation>A parameter occurs more than once</translation>
    </message>
    <message>
        <source>The transport is not known</source>
        <translation>The transport is not known</translation>
    </message>
    <message>
        <source>The security is not known</source>
        <translation>The security is not known</translation>
    </message>
    <message>
        <source>The fingerprint (fp) is not known</source>
        <translation>The fingerprint (fp) is not known</translation>
    </message>
    <message>
        <source>The flow is not known</source>
        <translation>The flow is not known</translation>
    </message>
    <message>
        <source>A parameter is not written as apps know it: upper and lower case differ</source>
        <translation>A parameter is not written as apps know it: upper and lower case differ</translation>
    </message>
    <message>
        <source>The link does not say encryption=none</source>
        <translation>The link does not say encryption=none</translation>
    </message>
    <message>
        <source>The encryption is not known</source>
        <translation>The encryption is not known</translation>
    </message>
    <message>
        <source>The server&apos;s public key (pbk) is missing</source>
        <translation>The server&apos;s public key (pbk) is missing</translation>
    </message>
    <message>
        <source>The server&apos;s public key (pbk) is not valid</source>
        <translation>The server&apos;s public key (pbk) is not valid</translation>
    </message>
    <message>
        <source>The short id (sid) is not valid</source>
        <translation>The short id (sid) is not valid</translation>
    </message>
    <message>
        <source>The fingerprint (fp) is missing</source>
        <translation>The fingerprint (fp) is missing</translation>
    </message>
    <message>
        <source>The flow does not work over this transport</source>
        <translation>The flow does not work over this transport</translation>
    </message>
    <message>
        <source>The gRPC service name is missing</source>
        <translation>The gRPC service name is missing</translation>
    </message>
    <message>
        <source>It asks apps not to check the server&apos;s certificate</source>
        <translation>It asks apps not to check the server&apos;s certificate</translation>
    </message>
    <message>
        <source>The server name (sni) is not a host name</source>
        <translation>The server name (sni) is not a host name</translation>
    </message>
    <message>
        <source>The parameter “host” is not a host name</source>
        <translation>The parameter “host” is not a host name</translation>
    </message>
    <message>
        <source>The link is for another key than the database&apos;s</source>
        <translation>The link is for another key than the database&apos;s</translation>
    </message>
    <message>
        <source>The bot leaves the key out: its user is not the subscription&apos;s</source>
        <translation>The bot leaves the key out: its user is not the subscription&apos;s</translation>
    </message>
    <message>
        <source>No app can read the link</source>
        <translation>No app can read the link</translation>
    </message>
</context>
<context>
    <name>VeilDesk::LockMenu</name>
    <message>
        <source>No passphrase was set</source>
        <translation>No passphrase was set</translation>
    </message>
    <message>
        <source>App &amp;lock</source>
        <translation>App &amp;lock</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Lock now</translation>
    </message>
    <message>
        <source>Lock when &amp;idle</source>
        <translation>Lock when &amp;idle</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Never</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change passphrase…</source>
        <translation>&amp;Change passphrase…</translation>
    </message>
    <message>
        <source>&amp;Turn off the lock…</source>
        <translation>&amp;Turn off the lock…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::LockScreen</name>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>The passphrase cannot be checked. %1. %2</source>
        <translation>The passphrase cannot be checked. %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>Wrong passphrase. Try again in %n second(s).</source>
        <translation>
            <numerusform>Wrong passphrase. Try again in %n second.</numerusform>
            <numerusform>Wrong passphrase. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong passphrase. Try again.</source>
        <translation>Wrong passphrase. Try again.</translation>
    </message>
    <message>
        <source>VeilDesk is locked</source>
        <translation>VeilDesk is locked</translation>
    </message>
    <message>
        <source>Running operations go on behind this screen.</source>
        <translation>Running operations go on behind this screen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Unlock</translation>
    </message>
</context>
<context>
    <name>VeilDesk::MainWindow</name>
    <message>
        <source>This is a demo</source>
        <translation>This is a demo</translation>
    </message>
    <message>
        <source>The servers are simulated on this computer and all customers are invented. Try anything: everything disappears when you close the window.</source>
        <translation>The servers are simulated on this computer and all customers are invented. Try anything: everything disappears when you close the window.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) running</source>
        <translation>
            <numerusform>%n operation running</numerusform>
            <numerusform>%n operations running</numerusform>
        </translation>
    </message>
    <message>
        <source>Open database</source>
        <translation>Open database</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3)</source>
        <translation>SQLite databases (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>New database</source>
        <translation>New database</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Open database…</source>
        <translation>&amp;Open database…</translation>
    </message>
    <message>
        <source>&amp;New database…</source>
        <translation>&amp;New database…</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>&amp;Demo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Issue key…</source>
        <translation>&amp;Issue key…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Refresh</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Next &amp;pane</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Language</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts</source>
        <translation>Keyboard &amp;shortcuts</translation>
    </message>
    <message>
        <source>&amp;About VeilDesk</source>
        <translation>&amp;About VeilDesk</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Screens</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>%1 was not opened</translation>
    </message>
    <message>
        <source>Starting the simulated servers…</source>
        <translation>Starting the simulated servers…</translation>
    </message>
    <message>
        <source>The demo did not start</source>
        <translation>The demo did not start</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) still wait for their server</source>
        <translation>
            <numerusform>%n key still waits for its server</numerusform>
            <numerusform>%n keys still wait for their servers</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier operation was interrupted and the server cannot be asked now. VeilDesk keeps trying.</source>
        <translation>An earlier operation was interrupted and the server cannot be asked now. VeilDesk keeps trying.</translation>
    </message>
    <message>
        <source>Unfinished operations were not completed</source>
        <translation>Unfinished operations were not completed</translation>
    </message>
    <message>
        <source>No key was issued</source>
        <translation>No key was issued</translation>
    </message>
    <message>
        <source>Too many servers failed; what had been created was removed.</source>
        <translation>Too many servers failed; what had been created was removed.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) issued</source>
        <translation>
            <numerusform>%n key issued</numerusform>
            <numerusform>%n keys issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) failed</source>
        <translation>
            <numerusform>%n server failed</numerusform>
            <numerusform>%n servers failed</numerusform>
        </translation>
    </message>
    <message>
        <source>The other keys were issued and can be used.</source>
        <translation>The other keys were issued and can be used.</translation>
    </message>
    <message>
        <source>Finishing the running operations…</source>
        <translation>Finishing the running operations…</translation>
    </message>
    <message>
        <source>No other screen was shown before</source>
        <translation>No other screen was shown before</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>No database is open</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Redone: %1</translation>
    </message>
    <message>
        <source>Not undone: %1</source>
        <translation>Not undone: %1</translation>
    </message>
    <message>
        <source>%1 is open in another window</source>
        <translation>%1 is open in another window</translation>
    </message>
    <message>
        <source>The window was not locked</source>
        <translation>The window was not locked</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>This desktop has no tray</translation>
    </message>
    <message>
        <source>Show &amp;hints again</source>
        <translation>Show &amp;hints again</translation>
    </message>
    <message>
        <source>Find an&amp;ything…</source>
        <translation>Find an&amp;ything…</translation>
    </message>
    <message>
        <source>Search &amp;in the table</source>
        <translation>Search &amp;in the table</translation>
    </message>
    <message>
        <source>I&amp;con in the tray</source>
        <translation>I&amp;con in the tray</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>T&amp;heme</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) have all their keys again</source>
        <translation>
            <numerusform>%n subscription has all its keys again</numerusform>
            <numerusform>%n subscriptions have all their keys again</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Check database…</source>
        <translation>&amp;Check database…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) kept</source>
        <translation>
            <numerusform>%n key kept</numerusform>
            <numerusform>%n keys kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) removed</source>
        <translation>
            <numerusform>%n key removed</numerusform>
            <numerusform>%n keys removed</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfinished operations were completed: %1</source>
        <translation>Unfinished operations were completed: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::MaskedText</name>
    <message>
        <source>%1, hidden</source>
        <translation>%1, hidden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Reveal</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>Hide: %1</translation>
    </message>
    <message>
        <source>Reveal: %1</source>
        <translation>Reveal: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::MessageBanner</name>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Retry</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;y</translation>
    </message>
    <message>
        <source>Copies the message with its technical details</source>
        <translation>Copies the message with its technical details</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Close the message</translation>
    </message>
</context>
<context>
    <name>VeilDesk::MessagesBox</name>
    <message>
        <source>The bot&apos;s token was not stored or read</source>
        <translation>The bot&apos;s token was not stored or read</translation>
    </message>
    <message>
        <source>The test message was sent</source>
        <translation>The test message was sent</translation>
    </message>
    <message>
        <source>Telegram has taken it.</source>
        <translation>Telegram has taken it.</translation>
    </message>
    <message>
        <source>The test message was not confirmed</source>
        <translation>The test message was not confirmed</translation>
    </message>
    <message>
        <source>This is a test message of VeilDesk.</source>
        <translation>This is a test message of VeilDesk.</translation>
    </message>
    <message>
        <source>Telegram bot</source>
        <translation>Telegram bot</translation>
    </message>
    <message>
        <source>Bot&apos;s &amp;token</source>
        <translation>Bot&apos;s &amp;token</translation>
    </message>
    <message>
        <source>Bot&apos;s token</source>
        <translation>Bot&apos;s token</translation>
    </message>
    <message>
        <source>For example 123456:ABC…</source>
        <translation>For example 123456:ABC…</translation>
    </message>
    <message>
        <source>St&amp;ore</source>
        <translation>St&amp;ore</translation>
    </message>
    <message>
        <source>Stores the token in the keychain</source>
        <translation>Stores the token in the keychain</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;move</translation>
    </message>
    <message>
        <source>Removes the token from the keychain</source>
        <translation>Removes the token from the keychain</translation>
    </message>
    <message>
        <source>The keychain keeps the token. A new one replaces it.</source>
        <translation>The keychain keeps the token. A new one replaces it.</translation>
    </message>
    <message>
        <source>No token is stored: messages wait. BotFather gives out the token of the bot that your customers use.</source>
        <translation>No token is stored: messages wait. BotFather gives out the token of the bot that your customers use.</translation>
    </message>
    <message>
        <source>Test message to</source>
        <translation>Test message to</translation>
    </message>
    <message>
        <source>Telegram id for the test message</source>
        <translation>Telegram id for the test message</translation>
    </message>
    <message>
        <source>Your own Telegram id</source>
        <translation>Your own Telegram id</translation>
    </message>
    <message>
        <source>Send a &amp;test message</source>
        <translation>Send a &amp;test message</translation>
    </message>
    <message>
        <source>The texts of messages were not read or stored</source>
        <translation>The texts of messages were not read or stored</translation>
    </message>
    <message>
        <source>Te&amp;xts of messages…</source>
        <translation>Te&amp;xts of messages…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::NotificationText</name>
    <message>
        <source>The customer blocked the bot. Only the customer can undo that.</source>
        <translation>The customer blocked the bot. Only the customer can undo that.</translation>
    </message>
    <message>
        <source>Telegram refuses it: the customer never started the bot, or the account is gone.</source>
        <translation>Telegram refuses it: the customer never started the bot, or the account is gone.</translation>
    </message>
    <message>
        <source>The bot&apos;s token or the address of the Bot API is wrong. Correct it in Settings.</source>
        <translation>The bot&apos;s token or the address of the Bot API is wrong. Correct it in Settings.</translation>
    </message>
    <message>
        <source>The Bot API cannot be reached, or asks to wait. Try again later.</source>
        <translation>The Bot API cannot be reached, or asks to wait. Try again later.</translation>
    </message>
    <message>
        <source>The answer was lost: the message may have arrived.</source>
        <translation>The answer was lost: the message may have arrived.</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Waits to be sent</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Is being sent</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Sent %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Not known whether it was sent</source>
        <translation>Not known whether it was sent</translation>
    </message>
    <message>
        <source>The keychain has no token of the bot. Enter it in Settings.</source>
        <translation>The keychain has no token of the bot. Enter it in Settings.</translation>
    </message>
    <message>
        <source>This computer has no keychain, and the bot&apos;s token is kept in one. Start a keychain service.</source>
        <translation>This computer has no keychain, and the bot&apos;s token is kept in one. Start a keychain service.</translation>
    </message>
    <message>
        <source>Its text cannot be filled in. Change the texts of messages in Settings.</source>
        <translation>Its text cannot be filled in. Change the texts of messages in Settings.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::NotificationTextsDialog</name>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Renewed</translation>
    </message>
    <message>
        <source>Maria</source>
        <translation>Maria</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Texts of messages</source>
        <translation>Texts of messages</translation>
    </message>
    <message>
        <source>The texts were not stored</source>
        <translation>The texts were not stored</translation>
    </message>
</context>
<context>
    <name>VeilDesk::OperationDetails</name>
    <message>
        <source>Select one operation to see what happened on each server.</source>
        <translation>Select one operation to see what happened on each server.</translation>
    </message>
    <message>
        <source>Steps (%1)</source>
        <translation>Steps (%1)</translation>
    </message>
    <message>
        <source>Attempts (%1)</source>
        <translation>Attempts (%1)</translation>
    </message>
    <message>
        <source>The selected operation</source>
        <translation>The selected operation</translation>
    </message>
    <message>
        <source>Steps of the operation</source>
        <translation>Steps of the operation</translation>
    </message>
    <message>
        <source>Attempts of the operation</source>
        <translation>Attempts of the operation</translation>
    </message>
</context>
<context>
    <name>VeilDesk::OperationsModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Took</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Last error</translation>
    </message>
    <message>
        <source>Operation %1, %2</source>
        <translation>Operation %1, %2</translation>
    </message>
</context>
<context>
    <name>VeilDesk::OutcomesModel</name>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: an outcome such as &quot;Revoked&quot;, %2: how many rows have it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Page</name>
    <message>
        <source>Nothing suitable is selected</source>
        <translation>Nothing suitable is selected</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PagedPage</name>
    <message>
        <source>Loading</source>
        <translation>Loading</translation>
    </message>
    <message>
        <source>The layout of the table was not restored</source>
        <translation>The layout of the table was not restored</translation>
    </message>
    <message>
        <source>The export was called off; no file was written</source>
        <translation>The export was called off; no file was written</translation>
    </message>
    <message>
        <source>The table was not exported</source>
        <translation>The table was not exported</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Export table</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV tables (*.csv)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Writes what search and filters leave into a CSV file</source>
        <translation>Writes what search and filters leave into a CSV file</translation>
    </message>
    <message>
        <source>Exp&amp;ort selection…</source>
        <translation>Exp&amp;ort selection…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s) cannot be read</source>
        <translation>
            <numerusform>%n saved view cannot be read</numerusform>
            <numerusform>%n saved views cannot be read</numerusform>
        </translation>
    </message>
    <message>
        <source>They are damaged or from a newer version, and are left out.</source>
        <translation>They are damaged or from a newer version, and are left out.</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>View: %1</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>All rows</translation>
    </message>
    <message>
        <source>&amp;Filter by column</source>
        <translation>&amp;Filter by column</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaletteModel</name>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Tariffs</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PassphraseDialog</name>
    <message>
        <source>App lock</source>
        <translation>App lock</translation>
    </message>
    <message>
        <source>Current passphrase:</source>
        <translation>Current passphrase:</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>New passphrase:</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Once more:</translation>
    </message>
    <message numerus="yes">
        <source>The current passphrase is wrong. Try again in %n second(s).</source>
        <translation>
            <numerusform>The current passphrase is wrong. Try again in %n second.</numerusform>
            <numerusform>The current passphrase is wrong. Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>A locked window shows nothing until this passphrase is entered, also after a restart. A hash of it is kept in the desktop&apos;s keychain. Nobody can recover a forgotten passphrase.</source>
        <translation>A locked window shows nothing until this passphrase is entered, also after a restart. A hash of it is kept in the desktop&apos;s keychain. Nobody can recover a forgotten passphrase.</translation>
    </message>
    <message>
        <source>The new passphrase unlocks the window from now on.</source>
        <translation>The new passphrase unlocks the window from now on.</translation>
    </message>
    <message>
        <source>The window is not locked any more, neither after a time nor by a shortcut.</source>
        <translation>The window is not locked any more, neither after a time nor by a shortcut.</translation>
    </message>
    <message>
        <source>&amp;Set the passphrase</source>
        <translation>&amp;Set the passphrase</translation>
    </message>
    <message>
        <source>C&amp;hange the passphrase</source>
        <translation>C&amp;hange the passphrase</translation>
    </message>
    <message>
        <source>&amp;Turn off the lock</source>
        <translation>&amp;Turn off the lock</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s) are needed.</source>
        <translation>
            <numerusform>At least %n character is needed.</numerusform>
            <numerusform>At least %n characters are needed.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two new passphrases differ.</source>
        <translation>The two new passphrases differ.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentDetails</name>
    <message>
        <source>Payment %1</source>
        <translation>Payment %1</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Metadata</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadata</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>As stored</translation>
    </message>
    <message>
        <source>&amp;Payment</source>
        <translation>&amp;Payment</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Timeline</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>That did not work</translation>
    </message>
    <message>
        <source>It was not taken over</source>
        <translation>It was not taken over</translation>
    </message>
    <message>
        <source>Whoever processes it is alive, or its servers do not answer. VeilDesk takes it over when its lease has ended.</source>
        <translation>Whoever processes it is alive, or its servers do not answer. VeilDesk takes it over when its lease has ended.</translation>
    </message>
    <message>
        <source>The message was not sent</source>
        <translation>The message was not sent</translation>
    </message>
    <message>
        <source>Deliver to an unknown user?</source>
        <translation>Deliver to an unknown user?</translation>
    </message>
    <message>
        <source>The database does not know user %1: the bot never saw this person, or the row was removed. A subscription and its keys are created all the same, for this payment only. The bot will not be able to write to the user.</source>
        <translation>The database does not know user %1: the bot never saw this person, or the row was removed. A subscription and its keys are created all the same, for this payment only. The bot will not be able to write to the user.</translation>
    </message>
    <message>
        <source>Deliver this payment</source>
        <translation>Deliver this payment</translation>
    </message>
    <message>
        <source>Send the message again?</source>
        <translation>Send the message again?</translation>
    </message>
    <message>
        <source>The answer to it was lost: the customer may have it already and gets it twice then.</source>
        <translation>The answer to it was lost: the customer may have it already and gets it twice then.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Another program sent it or tried to meanwhile. Below is what became of it.</source>
        <translation>Another program sent it or tried to meanwhile. Below is what became of it.</translation>
    </message>
    <message>
        <source>Payment without an id</source>
        <translation>Payment without an id</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentDialog</name>
    <message>
        <source>Record a payment</source>
        <translation>Record a payment</translation>
    </message>
    <message>
        <source>Record as paid</source>
        <translation>Record as paid</translation>
    </message>
    <message>
        <source>The payment was not recorded</source>
        <translation>The payment was not recorded</translation>
    </message>
    <message>
        <source>For example 123456789</source>
        <translation>For example 123456789</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Optional, for the receipt</source>
        <translation>Optional, for the receipt</translation>
    </message>
    <message>
        <source>&amp;Telegram id:</source>
        <translation>&amp;Telegram id:</translation>
    </message>
    <message>
        <source>Ta&amp;riff:</source>
        <translation>Ta&amp;riff:</translation>
    </message>
    <message>
        <source>&amp;Amount:</source>
        <translation>&amp;Amount:</translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation>&amp;E-mail:</translation>
    </message>
    <message>
        <source>&amp;Payment id:</source>
        <translation>&amp;Payment id:</translation>
    </message>
    <message>
        <source>There is no tariff to sell. Add one first.</source>
        <translation>There is no tariff to sell. Add one first.</translation>
    </message>
    <message>
        <source>Whose payment is it? Enter the customer&apos;s Telegram id.</source>
        <translation>Whose payment is it? Enter the customer&apos;s Telegram id.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentOutcomes</name>
    <message>
        <source>Renewed</source>
        <translation>Renewed</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Delivered, but not on every server</source>
        <translation>Delivered, but not on every server</translation>
    </message>
    <message>
        <source>%1 of %2 servers</source>
        <translation>%1 of %2 servers</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>ends %1</translation>
    </message>
    <message>
        <source>Was completed already</source>
        <translation>Was completed already</translation>
    </message>
    <message>
        <source>Not delivered, paid as before</source>
        <translation>Not delivered, paid as before</translation>
    </message>
    <message>
        <source>Processing payments…</source>
        <translation>Processing payments…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n payment(s) delivered</source>
        <translation>
            <numerusform>%1 of %n payment delivered</numerusform>
            <numerusform>%1 of %n payments delivered</numerusform>
        </translation>
    </message>
    <message>
        <source>Until then the payment stays in processing.</source>
        <translation>Until then the payment stays in processing.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Not delivered</translation>
    </message>
    <message>
        <source>Another program is processing it</source>
        <translation>Another program is processing it</translation>
    </message>
    <message>
        <source>Another program completed it</source>
        <translation>Another program completed it</translation>
    </message>
    <message>
        <source>Not delivered, not paid any more</source>
        <translation>Not delivered, not paid any more</translation>
    </message>
    <message>
        <source>Somebody else changed the payment meanwhile. What VeilDesk had created for it is removed again.</source>
        <translation>Somebody else changed the payment meanwhile. What VeilDesk had created for it is removed again.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentOverview</name>
    <message>
        <source>Payment id:</source>
        <translation>Payment id:</translation>
    </message>
    <message>
        <source>Status:</source>
        <translation>Status:</translation>
    </message>
    <message>
        <source>Defects:</source>
        <translation>Defects:</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Can be processed:</source>
        <translation>Can be processed:</translation>
    </message>
    <message>
        <source>Process all the same…</source>
        <translation>Process all the same…</translation>
    </message>
    <message>
        <source>Processed by:</source>
        <translation>Processed by:</translation>
    </message>
    <message>
        <source>Take &amp;over</source>
        <translation>Take &amp;over</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>Its name:</translation>
    </message>
    <message>
        <source>Last attempt:</source>
        <translation>Last attempt:</translation>
    </message>
    <message>
        <source>Message:</source>
        <translation>Message:</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Send again</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>&amp;Send now</translation>
    </message>
    <message>
        <source>Customer:</source>
        <translation>Customer:</translation>
    </message>
    <message>
        <source>Tariff:</source>
        <translation>Tariff:</translation>
    </message>
    <message>
        <source>Amount:</source>
        <translation>Amount:</translation>
    </message>
    <message>
        <source>E-mail:</source>
        <translation>E-mail:</translation>
    </message>
    <message>
        <source>Subscription:</source>
        <translation>Subscription:</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Created:</translation>
    </message>
    <message>
        <source>Paid:</source>
        <translation>Paid:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Changed:</translation>
    </message>
    <message>
        <source>The database is open read-only</source>
        <translation>The database is open read-only</translation>
    </message>
    <message>
        <source>No. %1</source>
        <extracomment>%1: why a payment cannot be processed</extracomment>
        <translation>No. %1</translation>
    </message>
    <message>
        <source>Technical detail:</source>
        <translation>Technical detail:</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentTimeline</name>
    <message>
        <source>%1 of %2 servers</source>
        <translation>%1 of %2 servers</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>Delivered: %1</translation>
    </message>
    <message>
        <source>Delivered, but not on every server: %1</source>
        <translation>Delivered, but not on every server: %1</translation>
    </message>
    <message>
        <source>Not delivered: %1</source>
        <translation>Not delivered: %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Message to the customer</translation>
    </message>
    <message>
        <source>Delivery #%1</source>
        <translation>Delivery #%1</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, attempt %2</translation>
    </message>
    <message>
        <source>Succeeded in %1 ms</source>
        <translation>Succeeded in %1 ms</translation>
    </message>
    <message>
        <source>Stopped by the operator: %1</source>
        <translation>Stopped by the operator: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentsModel</name>
    <message>
        <source>Not paid yet</source>
        <translation>Not paid yet</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>Being processed</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Refunded</translation>
    </message>
    <message>
        <source>Never paid</source>
        <translation>Never paid</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tariff</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Subscription</translation>
    </message>
    <message>
        <source>Payment id</source>
        <translation>Payment id</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Processed by: %1</source>
        <translation>Processed by: %1</translation>
    </message>
    <message>
        <source>The last attempt did not deliver all of it; the timeline in its details says why.</source>
        <translation>The last attempt did not deliver all of it; the timeline in its details says why.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>&amp;Payments</source>
        <translation>&amp;Payments</translation>
    </message>
    <message>
        <source>Paid means that the money is there and the keys are not. Processing a payment creates them on every server, or puts it back to paid; it never delivers twice.</source>
        <translation>Paid means that the money is there and the keys are not. Processing a payment creates them on every server, or puts it back to paid; it never delivers twice.</translation>
    </message>
    <message>
        <source>Payment %1 was recorded</source>
        <translation>Payment %1 was recorded</translation>
    </message>
    <message>
        <source>The payments were not processed</source>
        <translation>The payments were not processed</translation>
    </message>
    <message>
        <source>All payments</source>
        <translation>All payments</translation>
    </message>
    <message>
        <source>Paid, not delivered</source>
        <translation>Paid, not delivered</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>Being processed</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Process</translation>
    </message>
    <message>
        <source>Process &amp;all paid</source>
        <translation>Process &amp;all paid</translation>
    </message>
    <message>
        <source>&amp;Record a payment…</source>
        <translation>&amp;Record a payment…</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Details…</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>No payments yet</translation>
    </message>
    <message>
        <source>Payments that the bot takes appear here. A sale outside the bot can be recorded by hand and is then delivered like any other.</source>
        <translation>Payments that the bot takes appear here. A sale outside the bot can be recorded by hand and is then delivered like any other.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Payments by status</source>
        <translation>Payments by status</translation>
    </message>
    <message>
        <source>recording payment %1</source>
        <translation>recording payment %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PlaceText</name>
    <message>
        <source>It failed</source>
        <translation>It failed</translation>
    </message>
    <message>
        <source>%1; to be tried again after %2</source>
        <extracomment>%1: what failed, %2: a time</extracomment>
        <translation>%1; to be tried again after %2</translation>
    </message>
    <message>
        <source>Has a key</source>
        <translation>Has a key</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>A key too many</source>
        <translation>A key too many</translation>
    </message>
    <message>
        <source>Nobody has tried to create one yet</source>
        <translation>Nobody has tried to create one yet</translation>
    </message>
    <message>
        <source>Another key on the same server serves already</source>
        <translation>Another key on the same server serves already</translation>
    </message>
    <message>
        <source>The server is no longer in the database</source>
        <translation>The server is no longer in the database</translation>
    </message>
    <message>
        <source>The bot has switched the server off</source>
        <translation>The bot has switched the server off</translation>
    </message>
    <message>
        <source>The server speaks another protocol</source>
        <translation>The server speaks another protocol</translation>
    </message>
    <message>
        <source>The customer has no access to the server any more</source>
        <translation>The customer has no access to the server any more</translation>
    </message>
    <message>
        <source>Another server of the group serves already</source>
        <translation>Another server of the group serves already</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Probe</name>
    <message>
        <source>The name is known.</source>
        <translation>The name is known.</translation>
    </message>
    <message>
        <source>The port is open.</source>
        <translation>The port is open.</translation>
    </message>
    <message>
        <source>The connection is encrypted.</source>
        <translation>The connection is encrypted.</translation>
    </message>
    <message>
        <source>The certificate is the expected one.</source>
        <translation>The certificate is the expected one.</translation>
    </message>
    <message>
        <source>The API key is accepted.</source>
        <translation>The API key is accepted.</translation>
    </message>
    <message>
        <source>The management API answers as expected.</source>
        <translation>The management API answers as expected.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Encryption</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API key</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Not tested.</source>
        <translation>Not tested.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>Failed.</translation>
    </message>
    <message>
        <source>Dialect %1</source>
        <translation>Dialect %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) on the server</source>
        <translation>
            <numerusform>%n key on the server</numerusform>
            <numerusform>%n keys on the server</numerusform>
        </translation>
    </message>
    <message>
        <source>VeilDesk makes the links. The server counts no traffic per key.</source>
        <translation>VeilDesk makes the links. The server counts no traffic per key.</translation>
    </message>
    <message>
        <source>The server makes the links and counts the traffic of each key.</source>
        <translation>The server makes the links and counts the traffic of each key.</translation>
    </message>
    <message>
        <source>The server makes the links and counts the traffic of each key, from its latest restart on.</source>
        <translation>The server makes the links and counts the traffic of each key, from its latest restart on.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ProbeView</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testing…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ProgressPage</name>
    <message>
        <source>&amp;Stop and undo</source>
        <translation>&amp;Stop and undo</translation>
    </message>
    <message>
        <source>Servers done</source>
        <translation>Servers done</translation>
    </message>
    <message>
        <source>Progress per server</source>
        <translation>Progress per server</translation>
    </message>
    <message>
        <source>Writing the plan down…</source>
        <translation>Writing the plan down…</translation>
    </message>
    <message>
        <source>Stopping starts no new calls, waits for those on their way and removes the keys that were created.</source>
        <translation>Stopping starts no new calls, waits for those on their way and removes the keys that were created.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>No new calls are started. Those on their way end first, then the keys that were created are removed.</source>
        <translation>No new calls are started. Those on their way end first, then the keys that were created are removed.</translation>
    </message>
    <message>
        <source>%1 of %2 servers done</source>
        <translation>%1 of %2 servers done</translation>
    </message>
</context>
<context>
    <name>VeilDesk::QrCodeWidget</name>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>The link as a QR code to scan with a phone, %1 by %1 modules</source>
        <translation>The link as a QR code to scan with a phone, %1 by %1 modules</translation>
    </message>
    <message>
        <source>No QR code</source>
        <translation>No QR code</translation>
    </message>
</context>
<context>
    <name>VeilDesk::RecentDatabasesMenu</name>
    <message>
        <source>&amp;Recent databases</source>
        <translation>&amp;Recent databases</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>The file is not there</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Clear the list</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>The list is empty</translation>
    </message>
</context>
<context>
    <name>VeilDesk::RenewalDialog</name>
    <message>
        <source>Renew subscription %1</source>
        <translation>Renew subscription %1</translation>
    </message>
    <message>
        <source>Nothing is paid by this, and no key is created: only the end and the tariff change. A tariff with a traffic limit counts the traffic anew.</source>
        <translation>Nothing is paid by this, and no key is created: only the end and the tariff change. A tariff with a traffic limit counts the traffic anew.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>Customer:</source>
        <translation>Customer:</translation>
    </message>
    <message>
        <source>&amp;Tariff:</source>
        <translation>&amp;Tariff:</translation>
    </message>
    <message>
        <source>Ends now:</source>
        <translation>Ends now:</translation>
    </message>
    <message>
        <source>Ends then:</source>
        <translation>Ends then:</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Why:</translation>
    </message>
    <message>
        <source>There is no tariff. Add one first.</source>
        <translation>There is no tariff. Add one first.</translation>
    </message>
    <message>
        <source>The subscription cannot be renewed</source>
        <translation>The subscription cannot be renewed</translation>
    </message>
    <message>
        <source>The subscription was not renewed</source>
        <translation>The subscription was not renewed</translation>
    </message>
</context>
<context>
    <name>VeilDesk::RepairOutcomes</name>
    <message>
        <source>Has all its keys</source>
        <translation>Has all its keys</translation>
    </message>
    <message>
        <source>Still lacks keys</source>
        <translation>Still lacks keys</translation>
    </message>
    <message>
        <source>%1 of %2 servers</source>
        <translation>%1 of %2 servers</translation>
    </message>
    <message>
        <source>Cannot be repaired</source>
        <translation>Cannot be repaired</translation>
    </message>
    <message>
        <source>Repairing subscriptions…</source>
        <translation>Repairing subscriptions…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n subscription(s) have all their keys</source>
        <translation>
            <numerusform>%1 of %n subscription has all its keys</numerusform>
            <numerusform>%1 of %n subscriptions have all their keys</numerusform>
        </translation>
    </message>
    <message>
        <source>It is over or deactivated. One that is over can be renewed first.</source>
        <translation>It is over or deactivated. One that is over can be renewed first.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ResultPage</name>
    <message>
        <source>Issue &amp;another</source>
        <translation>Issue &amp;another</translation>
    </message>
    <message>
        <source>‹ &amp;Previous</source>
        <translation>‹ &amp;Previous</translation>
    </message>
    <message>
        <source>Ne&amp;xt ›</source>
        <translation>Ne&amp;xt ›</translation>
    </message>
    <message>
        <source>Copy a&amp;ll links</source>
        <translation>Copy a&amp;ll links</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>&amp;Retry failed</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>What now</translation>
    </message>
    <message>
        <source>Servers without a key</source>
        <translation>Servers without a key</translation>
    </message>
    <message>
        <source>Key %1 of %2: %3</source>
        <translation>Key %1 of %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) without a key</source>
        <translation>
            <numerusform>%n server without a key</numerusform>
            <numerusform>%n servers without a key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied.</source>
        <translation>
            <numerusform>%n link copied.</numerusform>
            <numerusform>%n links copied.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying on the servers…</source>
        <translation>Verifying on the servers…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ResultSheet</name>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Outcomes</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>&amp;Retry failed</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ReviewPage</name>
    <message>
        <source>For:</source>
        <translation>For:</translation>
    </message>
    <message>
        <source>Tariff:</source>
        <translation>Tariff:</translation>
    </message>
    <message>
        <source>Servers:</source>
        <translation>Servers:</translation>
    </message>
    <message>
        <source>E-mail of the keys:</source>
        <translation>E-mail of the keys:</translation>
    </message>
    <message>
        <source>Valid until:</source>
        <translation>Valid until:</translation>
    </message>
    <message>
        <source>If a server fails:</source>
        <translation>If a server fails:</translation>
    </message>
    <message>
        <source>E&amp;xtend it</source>
        <translation>E&amp;xtend it</translation>
    </message>
    <message>
        <source>Create a ne&amp;w subscription beside it</source>
        <translation>Create a ne&amp;w subscription beside it</translation>
    </message>
    <message>
        <source>The customer has subscription #%1 under this tariff, valid until %2. What shall happen to it?</source>
        <translation>The customer has subscription #%1 under this tariff, valid until %2. What shall happen to it?</translation>
    </message>
    <message>
        <source>%1 → %2. %3</source>
        <translation>%1 → %2. %3</translation>
    </message>
    <message>
        <source>Valid until %1; the present one stays as it is.</source>
        <translation>Valid until %1; the present one stays as it is.</translation>
    </message>
    <message>
        <source>%1: %2, %3, traffic %4</source>
        <translation>%1: %2, %3, traffic %4</translation>
    </message>
    <message>
        <source>Nobody in particular: a key of its own</source>
        <translation>Nobody in particular: a key of its own</translation>
    </message>
    <message>
        <source>Telegram id %1</source>
        <translation>Telegram id %1</translation>
    </message>
    <message>
        <source>%1_subscription_&lt;number&gt;@%2</source>
        <extracomment>The subscription&apos;s number is not known before it is created.</extracomment>
        <translation>%1_subscription_&lt;number&gt;@%2</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n server</numerusform>
            <numerusform>%n servers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 and %3 more</source>
        <translation>%1: %2 and %3 more</translation>
    </message>
    <message>
        <source>Choose above what happens to the subscription.</source>
        <translation>Choose above what happens to the subscription.</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 instead of %2</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Revocation</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1: customer or e-mail, %2: server</extracomment>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>unknown customer</source>
        <translation>unknown customer</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n key(s)?</source>
        <translation>
            <numerusform>Revoke %n key?</numerusform>
            <numerusform>Revoke %n keys?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n key(s)</source>
        <translation>
            <numerusform>Revoke %n key</numerusform>
            <numerusform>Revoke %n keys</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever uses them loses the connection. A revoked key cannot be brought back; a new key has another link.</source>
        <translation>Whoever uses them loses the connection. A revoked key cannot be brought back; a new key has another link.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) belong to an active subscription: the bot would create a replacement at its next sync. Deactivate the subscription first to prevent that.</source>
        <translation>
            <numerusform>%n key belongs to an active subscription: the bot would create a replacement at its next sync. Deactivate the subscription first to prevent that.</numerusform>
            <numerusform>%n keys belong to active subscriptions: the bot would create replacements at its next sync. Deactivate the subscriptions first to prevent that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::SecretEdit</name>
    <message>
        <source>Hide</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SecretTextEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Select &amp;all</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %1 matching</source>
        <translation>Select all %1 matching</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServerAddress</name>
    <message>
        <source>Without a scheme, https:// is assumed.</source>
        <translation>Without a scheme, https:// is assumed.</translation>
    </message>
    <message>
        <source>What stood around the address was left out.</source>
        <translation>What stood around the address was left out.</translation>
    </message>
    <message>
        <source>The path of the API was left out: VeilDesk adds it itself.</source>
        <translation>The path of the API was left out: VeilDesk adds it itself.</translation>
    </message>
    <message>
        <source>The API key in it was moved to its field.</source>
        <translation>The API key in it was moved to its field.</translation>
    </message>
    <message>
        <source>The path %1 belongs to the address.</source>
        <translation>The path %1 belongs to the address.</translation>
    </message>
    <message>
        <source>Without https the API key can be read on its way.</source>
        <translation>Without https the API key can be read on its way.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServerChoiceModel</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Not a V2Ray server</source>
        <translation>Not a V2Ray server</translation>
    </message>
    <message>
        <source>Switched off in the bot</source>
        <translation>Switched off in the bot</translation>
    </message>
    <message>
        <source>Paused: takes no new keys</source>
        <translation>Paused: takes no new keys</translation>
    </message>
    <message>
        <source>The subscription has a key here</source>
        <translation>The subscription has a key here</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Full</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServerChoicePage</name>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Filter by name or country</source>
        <translation>Filter by name or country</translation>
    </message>
    <message>
        <source>Filter servers</source>
        <translation>Filter servers</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;All</translation>
    </message>
    <message>
        <source>Choose every server that has room</source>
        <translation>Choose every server that has room</translation>
    </message>
    <message>
        <source>Choose no server</source>
        <translation>Choose no server</translation>
    </message>
    <message>
        <source>There are no servers. Add one on the Servers page.</source>
        <translation>There are no servers. Add one on the Servers page.</translation>
    </message>
    <message>
        <source>Chosen: %1 of %2</source>
        <translation>Chosen: %1 of %2</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>N&amp;one</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServerDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Add server</translation>
    </message>
    <message>
        <source>The server was not added</source>
        <translation>The server was not added</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The test only reads: it creates nothing on the server and stores nothing.</source>
        <translation>The test only reads: it creates nothing on the server and stores nothing.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save &amp;without testing</source>
        <translation>Save &amp;without testing</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Reload</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>Edit server</translation>
    </message>
    <message>
        <source>The server was loaded again</source>
        <translation>The server was loaded again</translation>
    </message>
    <message>
        <source>What you have typed stays. Saving writes it over what somebody else changed.</source>
        <translation>What you have typed stays. Saving writes it over what somebody else changed.</translation>
    </message>
    <message>
        <source>The server was not tested</source>
        <translation>The server was not tested</translation>
    </message>
    <message>
        <source>The server was not changed</source>
        <translation>The server was not changed</translation>
    </message>
    <message>
        <source>For a server that cannot be reached now</source>
        <translation>For a server that cannot be reached now</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServerEditor</name>
    <message>
        <source>In this computer&apos;s &amp;keychain (recommended)</source>
        <translation>In this computer&apos;s &amp;keychain (recommended)</translation>
    </message>
    <message>
        <source>In the data&amp;base, where the bot needs it</source>
        <translation>In the data&amp;base, where the bot needs it</translation>
    </message>
    <message>
        <source>Paste it in any form: with or without https:// and /api</source>
        <translation>Paste it in any form: with or without https:// and /api</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Detect automatically</translation>
    </message>
    <message>
        <source>users – /api/users, API v1.1</source>
        <translation>users – /api/users, API v1.1</translation>
    </message>
    <message>
        <source>keys-apikey – /api/keys with X-API-Key</source>
        <translation>keys-apikey – /api/keys with X-API-Key</translation>
    </message>
    <message>
        <source>keys-bearer – /api/keys with a bearer token</source>
        <translation>keys-bearer – /api/keys with a bearer token</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Address:</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API &amp;key:</translation>
    </message>
    <message>
        <source>&amp;Dialect:</source>
        <translation>&amp;Dialect:</translation>
    </message>
    <message>
        <source>for example Netherlands</source>
        <translation>for example Netherlands</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>No limit</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Country:</source>
        <translation>&amp;Country:</translation>
    </message>
    <message>
        <source>Ca&amp;pacity in keys:</source>
        <translation>Ca&amp;pacity in keys:</translation>
    </message>
    <message>
        <source>Customers&apos; links</source>
        <translation>Customers&apos; links</translation>
    </message>
    <message>
        <source>D&amp;omain:</source>
        <translation>D&amp;omain:</translation>
    </message>
    <message>
        <source>&amp;WebSocket path:</source>
        <translation>&amp;WebSocket path:</translation>
    </message>
    <message>
        <source>Where the API key is kept</source>
        <translation>Where the API key is kept</translation>
    </message>
    <message>
        <source>The bot can use this server only when the key is in the database, as plain text.</source>
        <translation>The bot can use this server only when the key is in the database, as plain text.</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>stays as it is</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServersModel</name>
    <message>
        <source>Not tested</source>
        <translation>Not tested</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testing…</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Reachable</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Failing</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Switched off</translation>
    </message>
    <message>
        <source>not detected yet</source>
        <translation>not detected yet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialect</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Not encrypted</translation>
    </message>
    <message>
        <source>By authority</source>
        <translation>By authority</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Pinned</translation>
    </message>
    <message>
        <source>No new keys are created here. Existing keys keep working.</source>
        <translation>No new keys are created here. Existing keys keep working.</translation>
    </message>
    <message>
        <source>Switched off in the bot&apos;s panel.</source>
        <translation>Switched off in the bot&apos;s panel.</translation>
    </message>
    <message>
        <source>Tested %1</source>
        <translation>Tested %1</translation>
    </message>
    <message>
        <source>Success, 24 h</source>
        <translation>Success, 24 h</translation>
    </message>
    <message>
        <source>p50 / p95</source>
        <translation>p50 / p95</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Last answer</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServersPage</name>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>&amp;Servers</translation>
    </message>
    <message>
        <source>Server %1 was added</source>
        <translation>Server %1 was added</translation>
    </message>
    <message>
        <source>%1 passed the test</source>
        <translation>%1 passed the test</translation>
    </message>
    <message>
        <source>%1 failed the test</source>
        <translation>%1 failed the test</translation>
    </message>
    <message>
        <source>%1 takes new keys again</source>
        <translation>%1 takes new keys again</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 is paused</translation>
    </message>
    <message>
        <source>No new keys are created there. Existing keys keep working, nothing is deleted.</source>
        <translation>No new keys are created there. Existing keys keep working, nothing is deleted.</translation>
    </message>
    <message>
        <source>The server was not changed</source>
        <translation>The server was not changed</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>&amp;Add server…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>Tests the selected servers, or all when none is selected</source>
        <translation>Tests the selected servers, or all when none is selected</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>No new keys are created on a paused server. Existing keys keep working, nothing is deleted.</source>
        <translation>No new keys are created on a paused server. Existing keys keep working, nothing is deleted.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Resume</translation>
    </message>
    <message>
        <source>New keys may be created on the server again</source>
        <translation>New keys may be created on the server again</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>No servers yet</translation>
    </message>
    <message>
        <source>Add the first server: VeilDesk tests its address, certificate and API key before anything is stored.</source>
        <translation>Add the first server: VeilDesk tests its address, certificate and API key before anything is stored.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>The server</translation>
    </message>
    <message>
        <source>Server %1 was changed</source>
        <translation>Server %1 was changed</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>Add a server and test it in stages. Pausing a server stops new keys on it and never deletes any.</source>
        <translation>Add a server and test it in stages. Pausing a server stops new keys on it and never deletes any.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SettingRow</name>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Default: %1.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Reset: %1</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Back to the default: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SettingText</name>
    <message>
        <source>When servers fail</source>
        <translation>When servers fail</translation>
    </message>
    <message>
        <source>Least share of servers</source>
        <translation>Least share of servers</translation>
    </message>
    <message>
        <source>Least number of keys</source>
        <translation>Least number of keys</translation>
    </message>
    <message>
        <source>Most failed servers</source>
        <translation>Most failed servers</translation>
    </message>
    <message>
        <source>Require the server&apos;s own database</source>
        <translation>Require the server&apos;s own database</translation>
    </message>
    <message>
        <source>A key counts only when the server says that it has stored it, too.</source>
        <translation>A key counts only when the server says that it has stored it, too.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>How often one server is tried before it counts as failed.</source>
        <translation>How often one server is tried before it counts as failed.</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>First wait</translation>
    </message>
    <message>
        <source>How long to wait before the second attempt.</source>
        <translation>How long to wait before the second attempt.</translation>
    </message>
    <message>
        <source>Growth of the wait</source>
        <translation>Growth of the wait</translation>
    </message>
    <message>
        <source>Each further wait is this many times as long.</source>
        <translation>Each further wait is this many times as long.</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Longest wait</translation>
    </message>
    <message>
        <source>No wait grows beyond this.</source>
        <translation>No wait grows beyond this.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rounds</translation>
    </message>
    <message>
        <source>How often failed servers are tried again after all others are done.</source>
        <translation>How often failed servers are tried again after all others are done.</translation>
    </message>
    <message>
        <source>Repair after a network error</source>
        <translation>Repair after a network error</translation>
    </message>
    <message>
        <source>How long until a server that could not be reached is tried again.</source>
        <translation>How long until a server that could not be reached is tried again.</translation>
    </message>
    <message>
        <source>Repair after any other error</source>
        <translation>Repair after any other error</translation>
    </message>
    <message>
        <source>How long until a server that refused is tried again.</source>
        <translation>How long until a server that refused is tried again.</translation>
    </message>
    <message>
        <source>Renewal begins</source>
        <translation>Renewal begins</translation>
    </message>
    <message>
        <source>From when an extension counts if the subscription has expired already.</source>
        <translation>From when an extension counts if the subscription has expired already.</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>Grace period</translation>
    </message>
    <message>
        <source>How long after its end a subscription is renewed as if it had not ended.</source>
        <translation>How long after its end a subscription is renewed as if it had not ended.</translation>
    </message>
    <message>
        <source>Servers at once</source>
        <translation>Servers at once</translation>
    </message>
    <message>
        <source>How many servers one operation talks to at the same time.</source>
        <translation>How many servers one operation talks to at the same time.</translation>
    </message>
    <message>
        <source>Payments at once</source>
        <translation>Payments at once</translation>
    </message>
    <message>
        <source>How many payments are processed at the same time.</source>
        <translation>How many payments are processed at the same time.</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>Time to connect</translation>
    </message>
    <message>
        <source>After this a server counts as unreachable.</source>
        <translation>After this a server counts as unreachable.</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>Time to answer</translation>
    </message>
    <message>
        <source>After this a call counts as lost, and VeilDesk looks what became of it.</source>
        <translation>After this a call counts as lost, and VeilDesk looks what became of it.</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Lease</translation>
    </message>
    <message>
        <source>For how long an operation belongs to one VeilDesk; after a crash another may take it over then.</source>
        <translation>For how long an operation belongs to one VeilDesk; after a crash another may take it over then.</translation>
    </message>
    <message>
        <source>Time to settle</source>
        <translation>Time to settle</translation>
    </message>
    <message>
        <source>How long after a lost answer a server may still create the key.</source>
        <translation>How long after a lost answer a server may still create the key.</translation>
    </message>
    <message>
        <source>Rows per commit</source>
        <translation>Rows per commit</translation>
    </message>
    <message>
        <source>How many keys a bulk extension writes before it lets the bot write.</source>
        <translation>How many keys a bulk extension writes before it lets the bot write.</translation>
    </message>
    <message>
        <source>Age of a difference</source>
        <translation>Age of a difference</translation>
    </message>
    <message>
        <source>Keys younger than this are never called a difference.</source>
        <translation>Keys younger than this are never called a difference.</translation>
    </message>
    <message>
        <source>Most deletions</source>
        <translation>Most deletions</translation>
    </message>
    <message>
        <source>A plan that deletes more keys of a server than this needs consent.</source>
        <translation>A plan that deletes more keys of a server than this needs consent.</translation>
    </message>
    <message>
        <source>Largest share of deletions</source>
        <translation>Largest share of deletions</translation>
    </message>
    <message>
        <source>A plan that deletes a larger share of a server&apos;s keys needs consent.</source>
        <translation>A plan that deletes a larger share of a server&apos;s keys needs consent.</translation>
    </message>
    <message>
        <source>Keep attempts</source>
        <translation>Keep attempts</translation>
    </message>
    <message>
        <source>Remote calls older than this are forgotten.</source>
        <translation>Remote calls older than this are forgotten.</translation>
    </message>
    <message>
        <source>Port of the metrics</source>
        <translation>Port of the metrics</translation>
    </message>
    <message>
        <source>On this computer only; 0 switches it off.</source>
        <translation>On this computer only; 0 switches it off.</translation>
    </message>
    <message>
        <source>Alert below</source>
        <translation>Alert below</translation>
    </message>
    <message>
        <source>A smaller share of successful calls than this raises an alert.</source>
        <translation>A smaller share of successful calls than this raises an alert.</translation>
    </message>
    <message>
        <source>Domain of e-mails</source>
        <translation>Domain of e-mails</translation>
    </message>
    <message>
        <source>Keys of customers are named after their id at this domain, as the bot does.</source>
        <translation>Keys of customers are named after their id at this domain, as the bot does.</translation>
    </message>
    <message>
        <source>Verify new keys</source>
        <translation>Verify new keys</translation>
    </message>
    <message>
        <source>Looks on the server for each key after it was stored.</source>
        <translation>Looks on the server for each key after it was stored.</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>fraction</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>keys</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>servers</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>factor</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>rounds</translation>
    </message>
    <message>
        <source>servers at once</source>
        <translation>servers at once</translation>
    </message>
    <message>
        <source>payments at once</source>
        <translation>payments at once</translation>
    </message>
    <message>
        <source>rows per commit</source>
        <translation>rows per commit</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>port, 0 is off</source>
        <translation>port, 0 is off</translation>
    </message>
    <message>
        <source>attempts per server</source>
        <translation>attempts per server</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>soft</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>strict</translation>
    </message>
    <message>
        <source>grace</source>
        <translation>grace</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>Delivery policy</source>
        <translation>Delivery policy</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Retries</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Renewal</translation>
    </message>
    <message>
        <source>Concurrency and timeouts</source>
        <translation>Concurrency and timeouts</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Reconciliation</translation>
    </message>
    <message>
        <source>Alerts and metrics</source>
        <translation>Alerts and metrics</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>A number from %1 to %2 is allowed.</source>
        <translation>A number from %1 to %2 is allowed.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is allowed.</source>
        <translation>A whole number from %1 to %2 is allowed.</translation>
    </message>
    <message>
        <source>A host name is allowed: letters, digits, dots and hyphens.</source>
        <translation>A host name is allowed: letters, digits, dots and hyphens.</translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation>Clear the clipboard after</translation>
    </message>
    <message>
        <source>A copied link or invitation leaves the clipboard then, and when VeilDesk ends.</source>
        <translation>A copied link or invitation leaves the clipboard then, and when VeilDesk ends.</translation>
    </message>
    <message>
        <source>seconds, 0 is never</source>
        <translation>seconds, 0 is never</translation>
    </message>
    <message>
        <source>Address of subscriptions</source>
        <translation>Address of subscriptions</translation>
    </message>
    <message>
        <source>Where the bot serves the links of subscriptions, for example https://vpn.example. Without it messages name no link.</source>
        <translation>Where the bot serves the links of subscriptions, for example https://vpn.example. Without it messages name no link.</translation>
    </message>
    <message>
        <source>Tell customers</source>
        <translation>Tell customers</translation>
    </message>
    <message>
        <source>Sends a message by Telegram when a payment was delivered or renewed a subscription. Payments completed before are not told about.</source>
        <translation>Sends a message by Telegram when a payment was delivered or renewed a subscription. Payments completed before are not told about.</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Language of messages</translation>
    </message>
    <message>
        <source>The bot does not keep which language a customer speaks.</source>
        <translation>The bot does not keep which language a customer speaks.</translation>
    </message>
    <message>
        <source>Address of the Bot API</source>
        <translation>Address of the Bot API</translation>
    </message>
    <message>
        <source>Telegram&apos;s own, or that of a Bot API server of yours.</source>
        <translation>Telegram&apos;s own, or that of a Bot API server of yours.</translation>
    </message>
    <message>
        <source>ru</source>
        <translation>Russian</translation>
    </message>
    <message>
        <source>en</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Messages to customers</source>
        <translation>Messages to customers</translation>
    </message>
    <message>
        <source>An address that begins with https:// is allowed, without user or query.</source>
        <translation>An address that begins with https:// is allowed, without user or query.</translation>
    </message>
    <message>
        <source>Repair automatically</source>
        <translation>Repair automatically</translation>
    </message>
    <message>
        <source>While the window is open, subscriptions that lack keys get them, and operations that a server left unfinished are finished, as soon as the servers may be asked again.</source>
        <translation>While the window is open, subscriptions that lack keys get them, and operations that a server left unfinished are finished, as soon as the servers may be asked again.</translation>
    </message>
    <message>
        <source>When more servers fail than the limits below allow, soft keeps what was created and strict undoes it.</source>
        <translation>When more servers fail than the limits below allow, soft keeps what was created and strict undoes it.</translation>
    </message>
    <message>
        <source>With fewer successful servers than this share, soft keeps what was created and strict undoes it.</source>
        <translation>With fewer successful servers than this share, soft keeps what was created and strict undoes it.</translation>
    </message>
    <message>
        <source>With fewer keys than this, everything is undone, whatever is chosen above.</source>
        <translation>With fewer keys than this, everything is undone, whatever is chosen above.</translation>
    </message>
    <message>
        <source>With more failed servers than this, soft keeps what was created and strict undoes it.</source>
        <translation>With more failed servers than this, soft keeps what was created and strict undoes it.</translation>
    </message>
    <message>
        <source>Support contact of the bot</source>
        <translation>Support contact of the bot</translation>
    </message>
    <message>
        <source>The bot&apos;s SUPPORT_USERNAME, which it sends to apps with the links of subscriptions; empty when it has none.</source>
        <translation>The bot&apos;s SUPPORT_USERNAME, which it sends to apps with the links of subscriptions; empty when it has none.</translation>
    </message>
    <message>
        <source>A Telegram user name is allowed: Latin letters, digits and underscores.</source>
        <translation>A Telegram user name is allowed: Latin letters, digits and underscores.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>Settin&amp;gs</translation>
    </message>
    <message>
        <source>The settings are saved. New operations follow them.</source>
        <translation>The settings are saved. New operations follow them.</translation>
    </message>
    <message>
        <source>The settings were not saved</source>
        <translation>The settings were not saved</translation>
    </message>
    <message>
        <source>The database&apos;s facts were not read</source>
        <translation>The database&apos;s facts were not read</translation>
    </message>
    <message>
        <source>The database was copied to %1</source>
        <translation>The database was copied to %1</translation>
    </message>
    <message>
        <source>The database was not copied</source>
        <translation>The database was not copied</translation>
    </message>
    <message>
        <source>&amp;Reset all…</source>
        <translation>&amp;Reset all…</translation>
    </message>
    <message>
        <source>Puts every setting back to its default</source>
        <translation>Puts every setting back to its default</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>No such setting</source>
        <translation>No such setting</translation>
    </message>
    <message>
        <source>No setting&apos;s name or explanation contains every word.</source>
        <translation>No setting&apos;s name or explanation contains every word.</translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation>&amp;Clear the search</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>Re&amp;vert</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>%n change not saved</numerusform>
            <numerusform>%n changes not saved</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct what is marked to save</source>
        <translation>Correct what is marked to save</translation>
    </message>
    <message numerus="yes">
        <source>Reset %n setting(s)?</source>
        <translation>
            <numerusform>Reset %n setting?</numerusform>
            <numerusform>Reset %n settings?</numerusform>
        </translation>
    </message>
    <message>
        <source>They get their defaults back and are saved at once. What they say now is lost.</source>
        <translation>They get their defaults back and are saved at once. What they say now is lost.</translation>
    </message>
    <message numerus="yes">
        <source>Reset %n setting(s)</source>
        <translation>
            <numerusform>Reset %n setting</numerusform>
            <numerusform>Reset %n settings</numerusform>
        </translation>
    </message>
    <message>
        <source>Some settings in the file are unknown</source>
        <translation>Some settings in the file are unknown</translation>
    </message>
    <message>
        <source>%1 in %2 changes nothing. Correct it, or remove it from the file.</source>
        <translation>%1 in %2 changes nothing. Correct it, or remove it from the file.</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>&amp;Save changes</translation>
    </message>
    <message>
        <source>New operations follow what was changed</source>
        <translation>New operations follow what was changed</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ShareActions</name>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Copy link</translation>
    </message>
    <message>
        <source>Copy &amp;invitation</source>
        <translation>Copy &amp;invitation</translation>
    </message>
    <message>
        <source>&amp;Save PNG…</source>
        <translation>&amp;Save PNG…</translation>
    </message>
    <message>
        <source>Save S&amp;VG…</source>
        <translation>Save S&amp;VG…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG images (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG drawings (*.svg)</translation>
    </message>
    <message>
        <source>In &amp;Russian</source>
        <translation>In &amp;Russian</translation>
    </message>
    <message>
        <source>In &amp;English</source>
        <translation>In &amp;English</translation>
    </message>
    <message>
        <source>E&amp;dit the texts…</source>
        <translation>E&amp;dit the texts…</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>The link is on the clipboard.</translation>
    </message>
    <message>
        <source>The invitation&apos;s text has an unknown placeholder. Edit the texts to mend it.</source>
        <translation>The invitation&apos;s text has an unknown placeholder. Edit the texts to mend it.</translation>
    </message>
    <message>
        <source>The invitation is on the clipboard.</source>
        <translation>The invitation is on the clipboard.</translation>
    </message>
    <message>
        <source>Save QR code</source>
        <translation>Save QR code</translation>
    </message>
    <message>
        <source>Saved to %1. Only you can read the file.</source>
        <translation>Saved to %1. Only you can read the file.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>The printer did not take the page. Is it connected and switched on?</source>
        <translation>The printer did not take the page. Is it connected and switched on?</translation>
    </message>
    <message>
        <source>The QR code could not be saved. %1</source>
        <translation>The QR code could not be saved. %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copy the selected rows</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>In tables</translation>
    </message>
</context>
<context>
    <name>VeilDesk::StandingText</name>
    <message>
        <source>Running</source>
        <translation>Running</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Degraded</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Somebody is working on it now.</source>
        <translation>Somebody is working on it now.</translation>
    </message>
    <message>
        <source>A server could not be asked. It is finished when the program starts, or by “Retry”.</source>
        <translation>A server could not be asked. It is finished when the program starts, or by “Retry”.</translation>
    </message>
    <message>
        <source>Done on every server.</source>
        <translation>Done on every server.</translation>
    </message>
    <message>
        <source>Done on some servers only.</source>
        <translation>Done on some servers only.</translation>
    </message>
    <message>
        <source>Nothing is left of it, neither on a server nor in the database.</source>
        <translation>Nothing is left of it, neither on a server nor in the database.</translation>
    </message>
    <message>
        <source>Issue keys</source>
        <translation>Issue keys</translation>
    </message>
    <message>
        <source>Revoke keys</source>
        <translation>Revoke keys</translation>
    </message>
    <message>
        <source>Deliver a payment</source>
        <translation>Deliver a payment</translation>
    </message>
    <message>
        <source>Create the key</source>
        <translation>Create the key</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Delete the key</translation>
    </message>
</context>
<context>
    <name>VeilDesk::StartPage</name>
    <message>
        <source>Welcome to VeilDesk</source>
        <translation>Welcome to VeilDesk</translation>
    </message>
    <message>
        <source>Issue, check and revoke the keys of your V2Ray servers. A key is either on the server and in the database, or in neither.</source>
        <translation>Issue, check and revoke the keys of your V2Ray servers. A key is either on the server and in the database, or in neither.</translation>
    </message>
    <message>
        <source>&amp;Open database…</source>
        <translation>&amp;Open database…</translation>
    </message>
    <message>
        <source>The bot&apos;s SQLite file. Nothing is changed before you agree.</source>
        <translation>The bot&apos;s SQLite file. Nothing is changed before you agree.</translation>
    </message>
    <message>
        <source>&amp;New database…</source>
        <translation>&amp;New database…</translation>
    </message>
    <message>
        <source>Start without a bot: an empty database with the bot&apos;s schema.</source>
        <translation>Start without a bot: an empty database with the bot&apos;s schema.</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>&amp;Try the demo</translation>
    </message>
    <message>
        <source>Three simulated servers and invented customers on this computer. Everything disappears when you close it.</source>
        <translation>Three simulated servers and invented customers on this computer. Everything disappears when you close it.</translation>
    </message>
    <message>
        <source>The file is not there: %1</source>
        <translation>The file is not there: %1</translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation>Recent databases</translation>
    </message>
</context>
<context>
    <name>VeilDesk::StatusCards</name>
    <message>
        <source>Show only these: %1</source>
        <translation>Show only these: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::StepsModel</name>
    <message>
        <source>Not begun</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>No key there</source>
        <translation>No key there</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>On the server</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Removing</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Attempts</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Next attempt</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Last error</translation>
    </message>
    <message>
        <source>The server did not save the key: it may vanish when the server restarts.</source>
        <translation>The server did not save the key: it may vanish when the server restarts.</translation>
    </message>
    <message>
        <source>The key was not seen on the server since it was created: verify it.</source>
        <translation>The key was not seen on the server since it was created: verify it.</translation>
    </message>
    <message>
        <source>The server did not tell the key&apos;s link.</source>
        <translation>The server did not tell the key&apos;s link.</translation>
    </message>
    <message>
        <source>Technical details: %1</source>
        <translation>Technical details: %1</translation>
    </message>
    <message>
        <source>The key had vanished from the server, and was created again.</source>
        <translation>The key had vanished from the server, and was created again.</translation>
    </message>
    <message>
        <source>The key vanished from the server after it was stored.</source>
        <translation>The key vanished from the server after it was stored.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::StepsPanel</name>
    <message>
        <source>%1, current step</source>
        <translation>%1, current step</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, done</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SubscriptionDetails</name>
    <message>
        <source>Subscription %1</source>
        <translation>Subscription %1</translation>
    </message>
    <message>
        <source>About the subscription</source>
        <translation>About the subscription</translation>
    </message>
    <message>
        <source>Defects:</source>
        <translation>Defects:</translation>
    </message>
    <message>
        <source>&amp;Subscription</source>
        <translation>&amp;Subscription</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;History</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>State:</translation>
    </message>
    <message>
        <source>Customer:</source>
        <translation>Customer:</translation>
    </message>
    <message>
        <source>Tariff:</source>
        <translation>Tariff:</translation>
    </message>
    <message>
        <source>Keys:</source>
        <translation>Keys:</translation>
    </message>
    <message>
        <source>Ends:</source>
        <translation>Ends:</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Created:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Changed:</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Keys by server</source>
        <translation>Keys by server</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Customer&apos;s &amp;app</source>
        <translation>Customer&apos;s &amp;app</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SubscriptionText</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: &quot;in 3 days&quot;, %2: the date</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>It never ends, and stays so: the customer is a VIP, or the subscription is unlimited. Only the tariff changes.</source>
        <translation>It never ends, and stays so: the customer is a VIP, or the subscription is unlimited. Only the tariff changes.</translation>
    </message>
    <message>
        <source>The term is added to the end that it has.</source>
        <translation>The term is added to the end that it has.</translation>
    </message>
    <message>
        <source>It is over for longer than the grace period, so the term begins now.</source>
        <translation>It is over for longer than the grace period, so the term begins now.</translation>
    </message>
    <message>
        <source>The term begins with the payment, which is later than the old end.</source>
        <translation>The term begins with the payment, which is later than the old end.</translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n subscription(s)?</source>
        <translation>
            <numerusform>Deactivate %n subscription?</numerusform>
            <numerusform>Deactivate %n subscriptions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n subscription(s)</source>
        <translation>
            <numerusform>Deactivate %n subscription</numerusform>
            <numerusform>Deactivate %n subscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>renewing subscription %1</source>
        <translation>renewing subscription %1</translation>
    </message>
    <message numerus="yes">
        <source>deactivating %n subscription(s)</source>
        <translation>
            <numerusform>deactivating %n subscription</numerusform>
            <numerusform>deactivating %n subscriptions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>Their links stop working at once, and they cannot be renewed while they are off. Their keys stay on the servers until they are revoked, or the bot removes them.

Edit &gt; Undo switches them on again, as long as this database stays open and nobody else has changed them; keys that were removed meanwhile come back by Repair.</source>
        <translation>
            <numerusform>Its link stops working at once, and it cannot be renewed while it is off. Its keys stay on the servers until they are revoked, or the bot removes them.

Edit &gt; Undo switches it on again, as long as this database stays open and nobody else has changed it; keys that were removed meanwhile come back by Repair.</numerusform>
            <numerusform>Their links stop working at once, and they cannot be renewed while they are off. Their keys stay on the servers until they are revoked, or the bot removes them.

Edit &gt; Undo switches them on again, as long as this database stays open and nobody else has changed them; keys that were removed meanwhile come back by Repair.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::SubscriptionsModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tariff</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expires</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Missing keys</source>
        <translation>Missing keys</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Keys there are, and how many there should be</extracomment>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) missing</source>
        <translation>
            <numerusform>%n key missing</numerusform>
            <numerusform>%n keys missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) where none should be</source>
        <translation>
            <numerusform>%n key where none should be</numerusform>
            <numerusform>%n keys where none should be</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::SubscriptionsPage</name>
    <message>
        <source>Subscriptions</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>Su&amp;bscriptions</source>
        <translation>Su&amp;bscriptions</translation>
    </message>
    <message>
        <source>All subscriptions</source>
        <translation>All subscriptions</translation>
    </message>
    <message>
        <source>Lacking keys</source>
        <translation>Lacking keys</translation>
    </message>
    <message>
        <source>In grace</source>
        <translation>In grace</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Details…</translation>
    </message>
    <message>
        <source>No subscriptions yet</source>
        <translation>No subscriptions yet</translation>
    </message>
    <message>
        <source>A customer gets one with the first delivered payment, or with the first keys that you issue for a tariff.</source>
        <translation>A customer gets one with the first delivered payment, or with the first keys that you issue for a tariff.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Subscriptions by state</source>
        <translation>Subscriptions by state</translation>
    </message>
    <message>
        <source>Subscription %1 ends %2 now</source>
        <translation>Subscription %1 ends %2 now</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) deactivated</source>
        <translation>
            <numerusform>%n subscription deactivated</numerusform>
            <numerusform>%n subscriptions deactivated</numerusform>
        </translation>
    </message>
    <message>
        <source>Not every subscription was deactivated</source>
        <translation>Not every subscription was deactivated</translation>
    </message>
    <message>
        <source>The subscriptions were not repaired</source>
        <translation>The subscriptions were not repaired</translation>
    </message>
    <message>
        <source>&amp;Renew…</source>
        <translation>&amp;Renew…</translation>
    </message>
    <message>
        <source>Re&amp;pair</source>
        <translation>Re&amp;pair</translation>
    </message>
    <message>
        <source>Repair &amp;all degraded</source>
        <translation>Repair &amp;all degraded</translation>
    </message>
    <message>
        <source>D&amp;eactivate…</source>
        <translation>D&amp;eactivate…</translation>
    </message>
    <message>
        <source>Nothing is left to deactivate</source>
        <translation>Nothing is left to deactivate</translation>
    </message>
    <message>
        <source>A subscription has one key on every server that its customer may use. Degraded means that some are missing; in grace, that it is over, but its keys work for another day.</source>
        <translation>A subscription has one key on every server that its customer may use. Degraded means that some are missing; in grace, that it is over, but its keys work for another day.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TariffDialog</name>
    <message>
        <source>&amp;Unlimited</source>
        <translation>&amp;Unlimited</translation>
    </message>
    <message>
        <source>Add tariff</source>
        <translation>Add tariff</translation>
    </message>
    <message>
        <source>The tariff was not added</source>
        <translation>The tariff was not added</translation>
    </message>
    <message>
        <source>Unit of the duration</source>
        <translation>Unit of the duration</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weeks</translation>
    </message>
    <message>
        <source>Traffic allowance</source>
        <translation>Traffic allowance</translation>
    </message>
    <message>
        <source>Unit of the traffic allowance</source>
        <translation>Unit of the traffic allowance</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>GiB</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Free</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Duration:</source>
        <translation>&amp;Duration:</translation>
    </message>
    <message>
        <source>&amp;Price:</source>
        <translation>&amp;Price:</translation>
    </message>
    <message>
        <source>Traffic:</source>
        <translation>Traffic:</translation>
    </message>
    <message>
        <source>Edit tariff</source>
        <translation>Edit tariff</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>The tariff was not changed</source>
        <translation>The tariff was not changed</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>seconds</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TariffPage</name>
    <message>
        <source>Tariffs</source>
        <translation>Tariffs</translation>
    </message>
    <message>
        <source>There is no tariff on sale. Add one on the Tariffs page.</source>
        <translation>There is no tariff on sale. Add one on the Tariffs page.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TariffsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duration</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Traffic</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>On sale</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TariffsPage</name>
    <message>
        <source>Tariffs</source>
        <translation>Tariffs</translation>
    </message>
    <message>
        <source>&amp;Tariffs</source>
        <translation>&amp;Tariffs</translation>
    </message>
    <message>
        <source>Tariff %1 was added</source>
        <translation>Tariff %1 was added</translation>
    </message>
    <message>
        <source>&amp;Add tariff…</source>
        <translation>&amp;Add tariff…</translation>
    </message>
    <message>
        <source>No tariffs yet</source>
        <translation>No tariffs yet</translation>
    </message>
    <message>
        <source>A tariff says for how long a key lives, what it costs and how much traffic it allows. Issuing a key needs one.</source>
        <translation>A tariff says for how long a key lives, what it costs and how much traffic it allows. Issuing a key needs one.</translation>
    </message>
    <message>
        <source>Done: %1. Ctrl+Z takes it back</source>
        <translation>Done: %1. Ctrl+Z takes it back</translation>
    </message>
    <message>
        <source>The tariff was not changed</source>
        <translation>The tariff was not changed</translation>
    </message>
    <message>
        <source>editing tariff %1</source>
        <translation>editing tariff %1</translation>
    </message>
    <message>
        <source>archiving tariff %1</source>
        <translation>archiving tariff %1</translation>
    </message>
    <message>
        <source>offering tariff %1 again</source>
        <translation>offering tariff %1 again</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copy)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Duplicate…</translation>
    </message>
    <message>
        <source>A&amp;rchive</source>
        <translation>A&amp;rchive</translation>
    </message>
    <message>
        <source>The tariff is not sold any more. Keys and subscriptions under it stay as they are.</source>
        <translation>The tariff is not sold any more. Keys and subscriptions under it stay as they are.</translation>
    </message>
    <message>
        <source>&amp;Offer again</source>
        <translation>&amp;Offer again</translation>
    </message>
    <message>
        <source>The archived tariff is sold again</source>
        <translation>The archived tariff is sold again</translation>
    </message>
    <message>
        <source>A tariff says for how long a key lives, what it costs and how much traffic it allows.</source>
        <translation>A tariff says for how long a key lives, what it costs and how much traffic it allows.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TermDialog</name>
    <message>
        <source>&amp;Extend by</source>
        <translation>&amp;Extend by</translation>
    </message>
    <message>
        <source>&amp;Set to</source>
        <translation>&amp;Set to</translation>
    </message>
    <message>
        <source>Also &amp;keys that end later or never</source>
        <translation>Also &amp;keys that end later or never</translation>
    </message>
    <message>
        <source>Extend keys</source>
        <translation>Extend keys</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Keys of one subscription end together, selected or not. A term that is over starts again now.</source>
        <translation>Keys of one subscription end together, selected or not. A term that is over starts again now.</translation>
    </message>
    <message>
        <source>Days to extend by</source>
        <translation>Days to extend by</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>New end</source>
        <translation>New end</translation>
    </message>
    <message>
        <source>The keys were not looked up</source>
        <translation>The keys were not looked up</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>The keys were not extended</source>
        <translation>The keys were not extended</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: why keys stay as they are, %2: how many</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Extend %Ln key(s)</source>
        <translation>
            <numerusform>Extend %Ln key</numerusform>
            <numerusform>Extend %Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the end of %Ln key(s)</source>
        <translation>
            <numerusform>Set the end of %Ln key</numerusform>
            <numerusform>Set the end of %Ln keys</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up the keys…</source>
        <translation>Looking up the keys…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) change</source>
        <translation>
            <numerusform>%Ln key changes</numerusform>
            <numerusform>%Ln keys change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) as they are</source>
        <translation>
            <numerusform>%Ln stays as it is</numerusform>
            <numerusform>%Ln stay as they are</numerusform>
        </translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation>Left alone: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TermPreviewModel</name>
    <message>
        <source>Being revoked</source>
        <translation>Being revoked</translation>
    </message>
    <message>
        <source>Its subscription is gone</source>
        <translation>Its subscription is gone</translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>Unlimited</translation>
    </message>
    <message>
        <source>Its subscription is deactivated</source>
        <translation>Its subscription is deactivated</translation>
    </message>
    <message>
        <source>Never ends</source>
        <translation>Never ends</translation>
    </message>
    <message>
        <source>Ends later already</source>
        <translation>Ends later already</translation>
    </message>
    <message>
        <source>Ends then already</source>
        <translation>Ends then already</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Ends now</source>
        <translation>Ends now</translation>
    </message>
    <message>
        <source>Will end</source>
        <translation>Will end</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>never</source>
        <translation>never</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>Subscription #%1</source>
        <translation>Subscription #%1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TextsDialog</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>&amp;Which:</source>
        <translation>&amp;Which:</translation>
    </message>
    <message>
        <source>Which text</source>
        <translation>Which text</translation>
    </message>
    <message>
        <source>Insert:</source>
        <translation>Insert:</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>Insert %1</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>&amp;Text:</translation>
    </message>
    <message>
        <source>Pre&amp;view:</source>
        <translation>Pre&amp;view:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Reset</translation>
    </message>
    <message>
        <source>Puts back the text that VeilDesk came with</source>
        <translation>Puts back the text that VeilDesk came with</translation>
    </message>
    <message>
        <source>%1 stands for nothing. Use the placeholders above.</source>
        <translation>%1 stands for nothing. Use the placeholders above.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>The text is empty.</translation>
    </message>
    <message>
        <source>The text has %1 characters; a message holds %2.</source>
        <translation>The text has %1 characters; a message holds %2.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Timeline</name>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Traffic used up</source>
        <translation>Traffic used up</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>Payment of %1: %2</source>
        <extracomment>%1: an amount of money, %2: a status</extracomment>
        <translation>Payment of %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 servers</source>
        <translation>%1 of %2 servers</translation>
    </message>
    <message>
        <source>the end moved from %1 to %2</source>
        <translation>the end moved from %1 to %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: an operation, %2: how it stands</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>Stopped by the operator</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TopBar</name>
    <message>
        <source>The database was opened read-only.</source>
        <translation>The database was opened read-only.</translation>
    </message>
    <message>
        <source>VeilDesk&apos;s tables were not added to this database, so it is open read-only.</source>
        <translation>VeilDesk&apos;s tables were not added to this database, so it is open read-only.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it is open read-only.</source>
        <translation>The file cannot be written, so it is open read-only.</translation>
    </message>
    <message>
        <source>Demo database</source>
        <translation>Demo database</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Read-only</translation>
    </message>
    <message>
        <source>&amp;Issue key…</source>
        <translation>&amp;Issue key…</translation>
    </message>
    <message>
        <source>Issue keys by hand (%1)</source>
        <translation>Issue keys by hand (%1)</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TurnLabel</name>
    <message numerus="yes">
        <source>Waiting for a turn to create keys, %n s more: %1</source>
        <extracomment>%1: the servers that take only so many new keys a minute</extracomment>
        <translation>
            <numerusform>Waiting for a turn to create keys, %n s more: %1</numerusform>
            <numerusform>Waiting for a turn to create keys, %n s more: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::UserDialog</name>
    <message>
        <source>&amp;VIP: sees the servers kept for VIPs</source>
        <translation>&amp;VIP: sees the servers kept for VIPs</translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation>Edit user</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Add user</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>The user was not changed</source>
        <translation>The user was not changed</translation>
    </message>
    <message>
        <source>The user was not added</source>
        <translation>The user was not added</translation>
    </message>
    <message>
        <source>&amp;Telegram id:</source>
        <translation>&amp;Telegram id:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;User name:</translation>
    </message>
    <message>
        <source>&amp;First name:</source>
        <translation>&amp;First name:</translation>
    </message>
    <message>
        <source>&amp;Last name:</source>
        <translation>&amp;Last name:</translation>
    </message>
</context>
<context>
    <name>VeilDesk::UserDossier</name>
    <message>
        <source>What the user has</source>
        <translation>What the user has</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>User %1</translation>
    </message>
    <message>
        <source>The user was not read again</source>
        <translation>The user was not read again</translation>
    </message>
    <message>
        <source>Show in the &amp;table</source>
        <translation>Show in the &amp;table</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Copies all of it as text, without secrets</source>
        <translation>Copies all of it as text, without secrets</translation>
    </message>
</context>
<context>
    <name>VeilDesk::UsersModel</name>
    <message>
        <source>Telegram id</source>
        <translation>Telegram id</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Subscriptions</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Last active</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blocked</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Reachable</translation>
    </message>
    <message>
        <source>The customer blocked the bot and gets no messages.</source>
        <translation>The customer blocked the bot and gets no messages.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Users</translation>
    </message>
    <message>
        <source>User %1 was added</source>
        <translation>User %1 was added</translation>
    </message>
    <message>
        <source>Done: %1. Ctrl+Z takes it back</source>
        <translation>Done: %1. Ctrl+Z takes it back</translation>
    </message>
    <message>
        <source>editing user %1</source>
        <translation>editing user %1</translation>
    </message>
    <message>
        <source>&amp;Add user…</source>
        <translation>&amp;Add user…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>No users yet</translation>
    </message>
    <message>
        <source>Everybody who writes to the bot appears here. A customer who pays in another way can be added by hand.</source>
        <translation>Everybody who writes to the bot appears here. A customer who pays in another way can be added by hand.</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Has</translation>
    </message>
    <message>
        <source>an active subscription</source>
        <translation>an active subscription</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>keys</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>All users</translation>
    </message>
    <message>
        <source>With an active subscription</source>
        <translation>With an active subscription</translation>
    </message>
    <message>
        <source>Blocked the bot</source>
        <translation>Blocked the bot</translation>
    </message>
    <message>
        <source>The user was not changed</source>
        <translation>The user was not changed</translation>
    </message>
    <message>
        <source>Open c&amp;ustomer…</source>
        <translation>Open c&amp;ustomer…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Validation</name>
    <message>
        <source>A server needs a name of 1 to 256 characters</source>
        <translation>A server needs a name of 1 to 256 characters</translation>
    </message>
    <message>
        <source>The address is not an http or https URL with a host name</source>
        <translation>The address is not an http or https URL with a host name</translation>
    </message>
    <message>
        <source>The server&apos;s API key is missing</source>
        <translation>The server&apos;s API key is missing</translation>
    </message>
    <message>
        <source>The capacity must be at least 1 key</source>
        <translation>The capacity must be at least 1 key</translation>
    </message>
    <message>
        <source>The fingerprint must be 64 hexadecimal digits</source>
        <translation>The fingerprint must be 64 hexadecimal digits</translation>
    </message>
    <message>
        <source>The WebSocket path must start with &quot;/&quot;</source>
        <translation>The WebSocket path must start with &quot;/&quot;</translation>
    </message>
    <message>
        <source>The domain is not a host name</source>
        <translation>The domain is not a host name</translation>
    </message>
    <message>
        <source>A tariff needs a name of 1 to 256 characters</source>
        <translation>A tariff needs a name of 1 to 256 characters</translation>
    </message>
    <message>
        <source>A tariff costs from 0 to 1,000,000 roubles</source>
        <translation>A tariff costs from 0 to 1,000,000 roubles</translation>
    </message>
    <message>
        <source>The traffic allowance is 0 (unlimited) or a number of MiB</source>
        <translation>The traffic allowance is 0 (unlimited) or a number of MiB</translation>
    </message>
    <message>
        <source>A Telegram id is a positive whole number</source>
        <translation>A Telegram id is a positive whole number</translation>
    </message>
    <message>
        <source>A username has at most 256 characters</source>
        <translation>A username has at most 256 characters</translation>
    </message>
    <message>
        <source>A key can be extended by 1 second to 50 years</source>
        <translation>A key can be extended by 1 second to 50 years</translation>
    </message>
    <message>
        <source>The new end lies in the past; revoke the key to end it</source>
        <translation>The new end lies in the past; revoke the key to end it</translation>
    </message>
    <message>
        <source>The new end lies beyond the year 2099</source>
        <translation>The new end lies beyond the year 2099</translation>
    </message>
    <message>
        <source>A payment needs an id</source>
        <translation>A payment needs an id</translation>
    </message>
    <message>
        <source>The amount is from 0.01 to 1,000,000</source>
        <translation>The amount is from 0.01 to 1,000,000</translation>
    </message>
    <message>
        <source>The e-mail is not an address like name@example.com</source>
        <translation>The e-mail is not an address like name@example.com</translation>
    </message>
    <message>
        <source>A tariff lasts from 1 second to 10 years</source>
        <translation>A tariff lasts from 1 second to 10 years</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ViewsMenu</name>
    <message>
        <source>Save view</source>
        <translation>Save view</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Rename view</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <extracomment>%1: the name of a view from which the table differs by now</extracomment>
        <translation>%1 (changed)</translation>
    </message>
    <message>
        <source>Vie&amp;ws</source>
        <translation>Vie&amp;ws</translation>
    </message>
    <message>
        <source>&amp;Save as a view…</source>
        <translation>&amp;Save as a view…</translation>
    </message>
    <message>
        <source>&amp;Update view</source>
        <translation>&amp;Update view</translation>
    </message>
    <message>
        <source>&amp;Update “%1”</source>
        <translation>&amp;Update “%1”</translation>
    </message>
    <message>
        <source>&amp;Rename view…</source>
        <translation>&amp;Rename view…</translation>
    </message>
    <message>
        <source>&amp;Rename “%1”…</source>
        <translation>&amp;Rename “%1”…</translation>
    </message>
    <message>
        <source>&amp;Delete view…</source>
        <translation>&amp;Delete view…</translation>
    </message>
    <message>
        <source>&amp;Delete “%1”…</source>
        <translation>&amp;Delete “%1”…</translation>
    </message>
    <message>
        <source>The view was not changed</source>
        <translation>The view was not changed</translation>
    </message>
    <message>
        <source>No view of your own is chosen</source>
        <translation>No view of your own is chosen</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>Delete the view “%1”?</source>
        <translation>Delete the view “%1”?</translation>
    </message>
    <message>
        <source>The rows stay; only this way to look at them is forgotten.</source>
        <translation>The rows stay; only this way to look at them is forgotten.</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Delete view</translation>
    </message>
</context>
</TS>
