<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>VeilDesk::AboutDialog</name>
    <message>
        <source>About VeilDesk</source>
        <translation>О программе VeilDesk</translation>
    </message>
    <message>
        <source>Version %1, with Qt %2</source>
        <translation>Версия %1, Qt %2</translation>
    </message>
    <message>
        <source>Administration of V2Ray access services. A key is either on the server and in the database, or in neither.</source>
        <translation>Администрирование сервисов доступа V2Ray. Ключ либо есть и на сервере, и в базе, либо его нет нигде.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation>Свободная программа под лицензией GNU GPL версии 3 или новее. Без каких-либо гарантий.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ActivityFilterBar</name>
    <message>
        <source>The latest %1</source>
        <translation>Последние %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Load &amp;more</source>
        <translation>Показать &amp;ещё</translation>
    </message>
    <message>
        <source>Loads %1 older operations</source>
        <translation>Загружает ещё %1 более ранних операций</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>последний час</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>последние 24 часа</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>последние 7 дней</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Журнал</translation>
    </message>
    <message numerus="yes">
        <source>Retrying %n operation(s)…</source>
        <translation>
            <numerusform>Повтор %n операции…</numerusform>
            <numerusform>Повтор %n операций…</numerusform>
            <numerusform>Повтор %n операций…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything could be retried</source>
        <translation>Повторить удалось не всё</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are still unknown</source>
        <translation>
            <numerusform>Судьба %n ключа всё ещё неизвестна</numerusform>
            <numerusform>Судьба %n ключей всё ещё неизвестна</numerusform>
            <numerusform>Судьба %n ключей всё ещё неизвестна</numerusform>
        </translation>
    </message>
    <message>
        <source>Their servers could not be asked. Nothing is lost: retry when they can be reached.</source>
        <translation>Их серверы не ответили. Ничего не потеряно: повторите, когда они станут доступны.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) are being worked on already</source>
        <translation>
            <numerusform>%n операция уже выполняется</numerusform>
            <numerusform>%n операции уже выполняются</numerusform>
            <numerusform>%n операций уже выполняются</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait until they end, then look again.</source>
        <translation>Дождитесь их завершения и проверьте снова.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) retried</source>
        <translation>
            <numerusform>Повторена %n операция</numerusform>
            <numerusform>Повторены %n операции</numerusform>
            <numerusform>Повторено %n операций</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>Finishes what is unfinished, and issues again where no key was created</source>
        <translation>Доводит до конца незавершённое и снова выдаёт ключи там, где они не созданы</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Копировать отчёт</translation>
    </message>
    <message>
        <source>Copies the operation with its steps and attempts, without secrets</source>
        <translation>Копирует операцию с её шагами и попытками, без секретов</translation>
    </message>
    <message>
        <source>Clear &amp;filters</source>
        <translation>Сбросить &amp;фильтры</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
    <message>
        <source>The report was copied. It holds no secrets.</source>
        <translation>Отчёт скопирован. Секретов в нём нет.</translation>
    </message>
    <message>
        <source>Nothing matches the filters</source>
        <translation>Под фильтры ничего не подходит</translation>
    </message>
    <message>
        <source>There are no operations of this state, server and time.</source>
        <translation>Нет операций с таким состоянием, сервером и временем.</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Пока ничего не происходило</translation>
    </message>
    <message>
        <source>Every issue and every revocation leaves its steps here: what was done on which server, and what went wrong.</source>
        <translation>Каждая выдача и каждый отзыв оставляют здесь свои шаги: что и на каком сервере сделано и что пошло не так.</translation>
    </message>
    <message>
        <source>The filters were cleared</source>
        <translation>Фильтры сняты</translation>
    </message>
    <message>
        <source>The operation that you asked for was not among what they show.</source>
        <translation>Нужной операции не было среди показанных.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::AdoptDialog</name>
    <message>
        <source>Work with this database?</source>
        <translation>Работать с этой базой?</translation>
    </message>
    <message>
        <source>%1 belongs to the bot</source>
        <translation>%1 — это база бота</translation>
    </message>
    <message>
        <source>To make changes safely, VeilDesk keeps a journal in tables of its own, all named veildesk_…. The bot&apos;s tables, columns and indexes stay as they are, and the bot can keep running.

A backup is made beside the file first.</source>
        <translation>Чтобы вносить изменения безопасно, VeilDesk ведёт журнал в собственных таблицах с именами veildesk_…. Таблицы, столбцы и индексы бота остаются как есть, останавливать бота не нужно.

Сначала рядом с файлом будет создана резервная копия.</translation>
    </message>
    <message>
        <source>Read-only, you can look at everything and change nothing; not one byte of the file is touched.</source>
        <translation>В режиме «только чтение» можно всё смотреть и ничего нельзя изменить: в файле не изменится ни один байт.</translation>
    </message>
    <message>
        <source>Add VeilDesk&apos;s tables</source>
        <translation>Добавить таблицы VeilDesk</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Открыть только для чтения</translation>
    </message>
</context>
<context>
    <name>VeilDesk::AppearanceBox</name>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
</context>
<context>
    <name>VeilDesk::AttemptsModel</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Вызов</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Попытка</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длилась</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Успешно</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CertificateBox</name>
    <message>
        <source>I have compared it: this is my &amp;server</source>
        <translation>Я сравнил: это &amp;мой сервер</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>Отпечаток SHA-256</translation>
    </message>
    <message>
        <source>The server shows another certificate</source>
        <translation>Сервер показывает другой сертификат</translation>
    </message>
    <message>
        <source>No authority vouches for the certificate</source>
        <translation>За сертификат никто не ручается</translation>
    </message>
    <message>
        <source>Another certificate was accepted before. If you did not replace it yourself, somebody may be listening: compare this SHA-256 fingerprint with the one shown on the server. The API key is not sent before you accept it.</source>
        <translation>Раньше был принят другой сертификат. Если вы не меняли его сами, соединение могут прослушивать: сравните этот отпечаток SHA-256 с тем, что показан на сервере. Ключ API не отправляется, пока вы не примете сертификат.</translation>
    </message>
    <message>
        <source>That is usual for a self-signed certificate. Compare its SHA-256 fingerprint with the one shown on the server. The API key is sent only after you accept it, and from then on only to this certificate.</source>
        <translation>Для самоподписанного сертификата это нормально. Сравните его отпечаток SHA-256 с тем, что показан на сервере. Ключ API отправляется только после того, как вы примете сертификат, и дальше — только этому сертификату.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CheckDialog</name>
    <message>
        <source>Nothing is wrong with this database</source>
        <translation>С этой базой данных всё в порядке</translation>
    </message>
    <message numerus="yes">
        <source>Defects in %Ln row(s)</source>
        <translation>
            <numerusform>Дефекты в %Ln строке</numerusform>
            <numerusform>Дефекты в %Ln строках</numerusform>
            <numerusform>Дефекты в %Ln строках</numerusform>
        </translation>
    </message>
    <message>
        <source>Check database</source>
        <translation>Проверка базы данных</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>Дефекты</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Show in the &amp;table</source>
        <translation>Показать в &amp;таблице</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Сохранить…</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Проверить &amp;ещё раз</translation>
    </message>
    <message>
        <source>Checking the database…</source>
        <translation>База данных проверяется…</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>База данных повреждена</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановите резервную копию</translation>
    </message>
    <message>
        <source>The database was not checked</source>
        <translation>База данных не проверена</translation>
    </message>
    <message>
        <source>The check failed</source>
        <translation>Проверка не удалась</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows</source>
        <translation>Первые %1 строк из %2</translation>
    </message>
    <message>
        <source>No screen shows rows of this table</source>
        <translation>Ни один экран не показывает строки этой таблицы</translation>
    </message>
    <message>
        <source>Save what was found</source>
        <translation>Сохранить найденное</translation>
    </message>
    <message>
        <source>The file was not saved</source>
        <translation>Файл не сохранён</translation>
    </message>
    <message>
        <source>The file is whole. In every table, the values are of the right kind, what they refer to exists, and nothing that must be unique is there twice.</source>
        <translation>Файл цел. Во всех таблицах значения нужного вида, всё, на что они ссылаются, существует, и ничто из того, что должно быть единственным, не повторяется.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ClaimText</name>
    <message>
        <source>This window</source>
        <translation>Это окно</translation>
    </message>
    <message>
        <source>Another VeilDesk on this computer</source>
        <translation>Другой VeilDesk на этом компьютере</translation>
    </message>
    <message>
        <source>A VeilDesk on another computer or from before a restart</source>
        <translation>VeilDesk на другом компьютере или запущенный до перезагрузки</translation>
    </message>
    <message>
        <source>%1, since %2 (%3)</source>
        <extracomment>%1: who processes a payment, %2: a date and time, %3: &quot;4 minutes ago&quot;</extracomment>
        <translation>%1, с %2 (%3)</translation>
    </message>
    <message>
        <source>Nobody now; begun %1 (%2)</source>
        <translation>Сейчас никто; начато %1 (%2)</translation>
    </message>
    <message>
        <source>%1, at least until %2</source>
        <extracomment>%1: who processes a payment and since when, %2: a date and time</extracomment>
        <translation>%1, по крайней мере до %2</translation>
    </message>
    <message>
        <source>The bot</source>
        <translation>Бот</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Другая программа</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ClipboardNote</name>
    <message numerus="yes">
        <source>The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>Буфер обмена очистится через %n секунду.</numerusform>
            <numerusform>Буфер обмена очистится через %n секунды.</numerusform>
            <numerusform>Буфер обмена очистится через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clipboard was cleared.</source>
        <translation>Буфер обмена очищен.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CodeView</name>
    <message>
        <source>There is no link to show.</source>
        <translation>Нет ссылки, которую можно показать.</translation>
    </message>
    <message>
        <source>Too dense for a QR code</source>
        <translation>Слишком плотно для QR-кода</translation>
    </message>
    <message>
        <source>Phones would not read it. Choose the shorter form, or send the link as text.</source>
        <translation>Телефоны такой код не прочтут. Выберите короткий вид или отправьте ссылку текстом.</translation>
    </message>
    <message>
        <source>The link has %1 bytes, and phones read about %2. Send it as text instead.</source>
        <translation>В ссылке %1 байт, а телефоны читают около %2. Отправьте её текстом.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ColumnChips</name>
    <message>
        <source>Edit…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
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
        <translation>anna – содержит это
=anna – ровно это
NULL – пусто
!NULL – не пусто</translation>
    </message>
    <message>
        <source>5 – is this number
&gt;5, &gt;=5, &lt;5, &lt;=5 – is above or below
3..9 – from 3 to 9
NULL – is empty, !NULL – is not</source>
        <translation>5 – это число
&gt;5, &gt;=5, &lt;5, &lt;=5 – больше или меньше
3..9 – от 3 до 9
NULL – пусто, !NULL – не пусто</translation>
    </message>
    <message>
        <source>2026-01-31 – on that day
&gt;2026-01-31, &lt;=2026-01-31 12:30 – after or before
2026-01-01..2026-01-31 – in that month
NULL – is empty, !NULL – is not</source>
        <translation>2026-01-31 – в этот день
&gt;2026-01-31, &lt;=2026-01-31 12:30 – позже или раньше
2026-01-01..2026-01-31 – в этом месяце
NULL – пусто, !NULL – не пусто</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>Не хватает значения</translation>
    </message>
    <message>
        <source>This is not a whole number</source>
        <translation>Это не целое число</translation>
    </message>
    <message>
        <source>This is not a date like 2026-01-31 or 2026-01-31 12:30</source>
        <translation>Это не дата вида 2026-01-31 или 2026-01-31 12:30</translation>
    </message>
    <message>
        <source>The range ends before it begins</source>
        <translation>Конец диапазона раньше начала</translation>
    </message>
    <message>
        <source>Filter “%1”</source>
        <translation>Фильтр «%1»</translation>
    </message>
    <message>
        <source>Empty: all rows</source>
        <translation>Пусто: все строки</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CommandPalette</name>
    <message>
        <source>The database was not searched. %1. %2</source>
        <translation>Поиск по базе не удался. %1. %2</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Find a command, server, tariff, customer or key</source>
        <translation>Найти команду, сервер, тариф, клиента или ключ</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Найти что угодно</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ConfirmDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::CustomerForm</name>
    <message>
        <source>New customer</source>
        <translation>Новый клиент</translation>
    </message>
    <message>
        <source>&amp;Add customer</source>
        <translation>До&amp;бавить клиента</translation>
    </message>
    <message>
        <source>For example 123456789</source>
        <translation>Например, 123456789</translation>
    </message>
    <message>
        <source>Optional, without @</source>
        <translation>Необязательно, без @</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Необязательно</translation>
    </message>
    <message>
        <source>Do not add</source>
        <translation>Не добавлять</translation>
    </message>
    <message>
        <source>&amp;Telegram id:</source>
        <translation>&amp;Telegram ID:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Имя &amp;пользователя:</translation>
    </message>
    <message>
        <source>&amp;First name:</source>
        <translation>&amp;Имя:</translation>
    </message>
    <message>
        <source>The customer was not added</source>
        <translation>Клиент не добавлен</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CustomerPage</name>
    <message>
        <source>A &amp;customer of the bot</source>
        <translation>&amp;Клиент бота</translation>
    </message>
    <message>
        <source>&amp;E-mail only</source>
        <translation>Только &amp;e-mail</translation>
    </message>
    <message>
        <source>Search by @username, name or Telegram id</source>
        <translation>Поиск по @имени, имени или Telegram ID</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Поиск клиентов</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>E-&amp;mail of the key:</source>
        <translation>E-&amp;mail ключа:</translation>
    </message>
    <message>
        <source>A key of its own, without a customer or subscription. The bot does not know it and will not end it: VeilDesk lists it when it expires and offers to revoke it.</source>
        <translation>Отдельный ключ без клиента и подписки. Бот о нём не знает и не завершит его: когда срок истечёт, VeilDesk покажет его и предложит отозвать.</translation>
    </message>
    <message>
        <source>Nobody found. Add the customer by Telegram id.</source>
        <translation>Никто не найден. Добавьте клиента по Telegram ID.</translation>
    </message>
    <message>
        <source>No customers yet.</source>
        <translation>Клиентов пока нет.</translation>
    </message>
    <message>
        <source>This is not an e-mail address yet: name@domain.</source>
        <translation>Это ещё не адрес e-mail: имя@домен.</translation>
    </message>
    <message>
        <source>Ne&amp;w customer…</source>
        <translation>Новый кл&amp;иент…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::CustomersModel</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Telegram id</source>
        <translation>Telegram ID</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DataAgeButton</name>
    <message>
        <source>May be outdated: read %1</source>
        <extracomment>%1: how long ago, for example &quot;5 minutes ago&quot;</extracomment>
        <translation>Данные могли устареть, прочитаны: %1</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Прочитано: %1</translation>
    </message>
    <message>
        <source>The rows are as the database had them at %1. Click to read them again.</source>
        <translation>Строки показаны такими, какими были в базе %1. Нажмите, чтобы прочитать их снова.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DataPage</name>
    <message>
        <source>The table was not loaded</source>
        <translation>Таблица не загружена</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Shows the rows that contain every word (%1)</source>
        <translation>Показывает строки, где есть все слова (%1)</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>The search and the filters hide all rows of the table.</source>
        <translation>Поиск и фильтры скрывают все строки таблицы.</translation>
    </message>
    <message>
        <source>&amp;Show all rows</source>
        <translation>&amp;Показать все строки</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Not in this database</source>
        <translation>Нет в этой базе</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DataTable</name>
    <message>
        <source>Filter “%1”…</source>
        <translation>Фильтр «%1»…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DatabaseBox</name>
    <message>
        <source>Back up the database</source>
        <translation>Копия базы данных</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Состав</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Сделать копию…</translation>
    </message>
    <message>
        <source>Copies the database while the bot goes on using it</source>
        <translation>Копирует базу, не мешая боту ею пользоваться</translation>
    </message>
    <message>
        <source>Subscriptions.</source>
        <translation>Есть подписки.</translation>
    </message>
    <message>
        <source>No subscriptions.</source>
        <translation>Подписок нет.</translation>
    </message>
    <message>
        <source>Payments.</source>
        <translation>Есть платежи.</translation>
    </message>
    <message>
        <source>No payments.</source>
        <translation>Платежей нет.</translation>
    </message>
    <message>
        <source>Each key has an end of its own.</source>
        <translation>У каждого ключа свой срок.</translation>
    </message>
    <message>
        <source>Keys end with their subscription.</source>
        <translation>Срок ключей задаёт подписка.</translation>
    </message>
    <message>
        <source>VeilDesk keeps its journal in it.</source>
        <translation>Здесь же хранится журнал VeilDesk.</translation>
    </message>
    <message>
        <source>VeilDesk&apos;s tables are not in it.</source>
        <translation>Таблиц VeilDesk в ней нет.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DeliveryFailures</name>
    <message>
        <source>Not decided yet: an answer was lost</source>
        <translation>Пока не решено: ответ потерян</translation>
    </message>
    <message>
        <source>VeilDesk asks the server again and ends it either way.</source>
        <translation>VeilDesk переспросит сервер и доведёт до конца.</translation>
    </message>
    <message>
        <source>Not decided yet: the outcome could not be stored</source>
        <translation>Пока не решено: итог не удалось записать</translation>
    </message>
    <message>
        <source>VeilDesk stores it as soon as it can.</source>
        <translation>VeilDesk запишет его, как только сможет.</translation>
    </message>
    <message>
        <source>Activity shows what each server said.</source>
        <translation>Что ответил каждый сервер, видно в журнале.</translation>
    </message>
    <message>
        <source>Not delivered, keys are still to be removed</source>
        <translation>Не выдано, ключи ещё предстоит удалить</translation>
    </message>
    <message>
        <source>Keys are still to be removed</source>
        <translation>Ключи ещё предстоит удалить</translation>
    </message>
    <message>
        <source>VeilDesk tries again to remove what was created, or may have been.</source>
        <translation>VeilDesk ещё раз попробует удалить то, что было создано или могло быть создано.</translation>
    </message>
    <message>
        <source>Several reasons</source>
        <translation>Разные причины</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DisplayText</name>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>через %n минуту</numerusform>
            <numerusform>через %n минуты</numerusform>
            <numerusform>через %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>через %n час</numerusform>
            <numerusform>через %n часа</numerusform>
            <numerusform>через %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>через %n день</numerusform>
            <numerusform>через %n дня</numerusform>
            <numerusform>через %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n минуту назад</numerusform>
            <numerusform>%n минуты назад</numerusform>
            <numerusform>%n минут назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n час назад</numerusform>
            <numerusform>%n часа назад</numerusform>
            <numerusform>%n часов назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n день назад</numerusform>
            <numerusform>%n дня назад</numerusform>
            <numerusform>%n дней назад</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>никогда</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунда</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>Без ограничений</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 ГиБ</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 МиБ</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Бесплатно</translation>
    </message>
    <message>
        <source>%1 ₽</source>
        <translation>%1 ₽</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 с</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 мин %2 с</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>Server %1 (gone)</source>
        <translation>Сервер %1 (удалён)</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Сервер %1</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Сервер не указан</translation>
    </message>
    <message>
        <source>No id</source>
        <translation>ID не указан</translation>
    </message>
</context>
<context>
    <name>VeilDesk::DossierText</name>
    <message>
        <source>Subscriptions</source>
        <translation>Подписки</translation>
    </message>
    <message>
        <source>No subscriptions</source>
        <translation>Нет подписок</translation>
    </message>
    <message>
        <source>A paid payment or an issued key begins the first one.</source>
        <translation>Первая появится после оплаты или выпуска ключа.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Тариф</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Окончание</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Нет ключей</translation>
    </message>
    <message>
        <source>The customer cannot connect to any server.</source>
        <translation>Клиент не может подключиться ни к одному серверу.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Подписка</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Платежи</translation>
    </message>
    <message>
        <source>No payments</source>
        <translation>Нет платежей</translation>
    </message>
    <message>
        <source>The customer has neither paid nor begun to.</source>
        <translation>Клиент не платил и не начинал оплату.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Payment id</source>
        <translation>ID платежа</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Операции</translation>
    </message>
    <message>
        <source>No operations</source>
        <translation>Нет операций</translation>
    </message>
    <message>
        <source>VeilDesk has done nothing for the customer yet.</source>
        <translation>VeilDesk ещё ничего не делал для этого клиента.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Имя:</translation>
    </message>
    <message>
        <source>User name:</source>
        <translation>Имя пользователя:</translation>
    </message>
    <message>
        <source>Telegram id:</source>
        <translation>Telegram ID:</translation>
    </message>
    <message>
        <source>VIP:</source>
        <translation>VIP:</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Bot:</source>
        <translation>Бот:</translation>
    </message>
    <message>
        <source>Since:</source>
        <translation>С нами:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>Пр&amp;авка</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Отменить: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Повторить: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ErrorText</name>
    <message>
        <source>The input is not valid</source>
        <translation>Введены неверные данные</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Исправьте их и повторите.</translation>
    </message>
    <message>
        <source>This is not allowed</source>
        <translation>Это запрещено</translation>
    </message>
    <message>
        <source>The details say which rule forbids it and how to choose.</source>
        <translation>В подробностях сказано, какое правило это запрещает и что выбрать.</translation>
    </message>
    <message>
        <source>It is no longer there</source>
        <translation>Этого больше нет</translation>
    </message>
    <message>
        <source>Somebody else may have removed it. Refresh the table.</source>
        <translation>Возможно, это удалил кто-то другой. Обновите таблицу.</translation>
    </message>
    <message>
        <source>The key&apos;s server is not in the database</source>
        <translation>Сервера ключа нет в базе</translation>
    </message>
    <message>
        <source>Without its server a key has no link and cannot be verified. Issue a new key.</source>
        <translation>Без сервера у ключа нет ссылки, и проверить его нельзя. Выдайте новый ключ.</translation>
    </message>
    <message>
        <source>Somebody else is working on it</source>
        <translation>С этим работает кто-то другой</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Подождите немного и повторите.</translation>
    </message>
    <message>
        <source>Stopped at your request</source>
        <translation>Остановлено по вашей просьбе</translation>
    </message>
    <message>
        <source>Nothing was left half done.</source>
        <translation>Ничего не осталось сделанным наполовину.</translation>
    </message>
    <message>
        <source>VeilDesk made a mistake</source>
        <translation>Ошибка VeilDesk</translation>
    </message>
    <message>
        <source>Please copy the details and report them.</source>
        <translation>Скопируйте подробности и сообщите о них.</translation>
    </message>
    <message>
        <source>The server&apos;s name was not found</source>
        <translation>Имя сервера не найдено</translation>
    </message>
    <message>
        <source>Check the address for typing errors and your internet connection.</source>
        <translation>Проверьте, нет ли опечатки в адресе и работает ли интернет.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Сервер недоступен</translation>
    </message>
    <message>
        <source>Check that it is running and that no firewall closes its port.</source>
        <translation>Проверьте, что он работает и что порт не закрыт межсетевым экраном.</translation>
    </message>
    <message>
        <source>The server did not answer in time</source>
        <translation>Сервер не ответил вовремя</translation>
    </message>
    <message>
        <source>Try again; if it stays slow, look at the server&apos;s load.</source>
        <translation>Повторите; если он по-прежнему медленный, проверьте его нагрузку.</translation>
    </message>
    <message>
        <source>No secure connection to the server</source>
        <translation>Нет защищённого соединения с сервером</translation>
    </message>
    <message>
        <source>Its certificate may be expired or self-signed.</source>
        <translation>Возможно, его сертификат просрочен или самоподписан.</translation>
    </message>
    <message>
        <source>The server shows another certificate</source>
        <translation>Сервер предъявил другой сертификат</translation>
    </message>
    <message>
        <source>If you did not replace it yourself, somebody may be listening. Do not accept it before you have checked the server.</source>
        <translation>Если вы не меняли его сами, соединение могут прослушивать. Не принимайте его, пока не проверите сервер.</translation>
    </message>
    <message>
        <source>The server points to another address</source>
        <translation>Сервер отправляет на другой адрес</translation>
    </message>
    <message>
        <source>VeilDesk never follows with credentials. Enter the final address.</source>
        <translation>VeilDesk не переходит по таким ссылкам с ключом API. Укажите окончательный адрес.</translation>
    </message>
    <message>
        <source>The server does not accept the API key</source>
        <translation>Сервер не принимает ключ API</translation>
    </message>
    <message>
        <source>Check the API key, the dialect and the server&apos;s list of allowed addresses.</source>
        <translation>Проверьте ключ API, диалект и список разрешённых адресов на сервере.</translation>
    </message>
    <message>
        <source>The server does not know it</source>
        <translation>Сервер этого не знает</translation>
    </message>
    <message>
        <source>Check the server&apos;s address and dialect, or verify the key.</source>
        <translation>Проверьте адрес и диалект сервера или сам ключ.</translation>
    </message>
    <message>
        <source>It was changed meanwhile</source>
        <translation>Данные тем временем изменились</translation>
    </message>
    <message>
        <source>Refresh and try again.</source>
        <translation>Обновите и повторите.</translation>
    </message>
    <message>
        <source>The server refused</source>
        <translation>Сервер отказал</translation>
    </message>
    <message>
        <source>The details say what it answered.</source>
        <translation>Его ответ — в подробностях.</translation>
    </message>
    <message>
        <source>The server asks for patience</source>
        <translation>Сервер просит подождать</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Повторите через минуту.</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>Ошибка на сервере</translation>
    </message>
    <message>
        <source>Try again; if it keeps failing, look into the server&apos;s log.</source>
        <translation>Повторите; если ошибка останется, посмотрите журнал сервера.</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense</source>
        <translation>Ответ сервера не удалось разобрать</translation>
    </message>
    <message>
        <source>Check address and dialect: something else may be answering.</source>
        <translation>Проверьте адрес и диалект: возможно, отвечает что-то другое.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too large</source>
        <translation>Ответ сервера слишком велик</translation>
    </message>
    <message>
        <source>Check the address: this may not be a management API.</source>
        <translation>Проверьте адрес: похоже, это не API управления.</translation>
    </message>
    <message>
        <source>The database is busy</source>
        <translation>База занята</translation>
    </message>
    <message>
        <source>The bot is writing. Try again in a moment.</source>
        <translation>В неё пишет бот. Повторите чуть позже.</translation>
    </message>
    <message>
        <source>The database is open read-only</source>
        <translation>База открыта только для чтения</translation>
    </message>
    <message>
        <source>Open it for writing to make changes.</source>
        <translation>Чтобы вносить изменения, откройте её для записи.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Диск заполнен</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Освободите место и повторите.</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>База повреждена</translation>
    </message>
    <message>
        <source>Do not write to it. Restore the latest backup.</source>
        <translation>Ничего в неё не записывайте. Восстановите последнюю резервную копию.</translation>
    </message>
    <message>
        <source>The database was written by a newer VeilDesk</source>
        <translation>База записана более новой версией VeilDesk</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Обновите программу.</translation>
    </message>
    <message>
        <source>This file is not the bot&apos;s database</source>
        <translation>Этот файл — не база бота</translation>
    </message>
    <message>
        <source>Choose another file or create a new database.</source>
        <translation>Выберите другой файл или создайте новую базу.</translation>
    </message>
    <message>
        <source>This database lacks what is needed</source>
        <translation>В базе нет того, что нужно</translation>
    </message>
    <message>
        <source>It comes from another version of the bot; the details name what is missing.</source>
        <translation>Она от другой версии бота; чего не хватает, сказано в подробностях.</translation>
    </message>
    <message>
        <source>The database refused the change</source>
        <translation>База не приняла изменение</translation>
    </message>
    <message>
        <source>Something like it exists already; the details say what.</source>
        <translation>Нечто подобное уже есть; что именно — в подробностях.</translation>
    </message>
    <message>
        <source>This computer has no keychain</source>
        <translation>На этом компьютере нет хранилища ключей</translation>
    </message>
    <message>
        <source>Start a keychain service, or keep the API key in the database.</source>
        <translation>Запустите службу хранилища ключей или храните ключ API в базе.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Хранилище ключей заблокировано</translation>
    </message>
    <message>
        <source>Unlock it and try again.</source>
        <translation>Разблокируйте его и повторите.</translation>
    </message>
    <message>
        <source>The API key is not in the keychain</source>
        <translation>Ключа API нет в хранилище ключей</translation>
    </message>
    <message>
        <source>It may have been saved by another user. Add the server again.</source>
        <translation>Возможно, его сохранил другой пользователь. Добавьте сервер заново.</translation>
    </message>
    <message>
        <source>The file cannot be read or written</source>
        <translation>Файл не читается или не записывается</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read and write it.</source>
        <translation>Проверьте, что он существует и что у вас есть права на чтение и запись.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>VeilDesk may ask it again from %1.</source>
        <translation>VeilDesk может обратиться к нему снова с %1.</translation>
    </message>
    <message>
        <source>The payment is not in the database any more</source>
        <translation>Платежа больше нет в базе</translation>
    </message>
    <message>
        <source>Somebody removed it meanwhile. Refresh the table.</source>
        <translation>Кто-то удалил его. Обновите таблицу.</translation>
    </message>
    <message>
        <source>It does not pay for a subscription</source>
        <translation>Он не за подписку</translation>
    </message>
    <message>
        <source>Its metadata name another purchase, or cannot be read.</source>
        <translation>В его метаданных другая покупка, или их нельзя прочитать.</translation>
    </message>
    <message>
        <source>It pays for another protocol than V2Ray</source>
        <translation>Он за другой протокол, не V2Ray</translation>
    </message>
    <message>
        <source>VeilDesk delivers V2Ray subscriptions only.</source>
        <translation>VeilDesk выдаёт только подписки V2Ray.</translation>
    </message>
    <message>
        <source>It is not paid, or not any more</source>
        <translation>Он не оплачен или уже не в этом статусе</translation>
    </message>
    <message>
        <source>Refresh the table to see how it stands.</source>
        <translation>Обновите таблицу, чтобы увидеть его состояние.</translation>
    </message>
    <message>
        <source>Its tariff is not in the database</source>
        <translation>Его тарифа нет в базе</translation>
    </message>
    <message>
        <source>Without it nobody knows how long the subscription should last.</source>
        <translation>Без тарифа неизвестно, на какой срок подписка.</translation>
    </message>
    <message>
        <source>Its user is not in the database</source>
        <translation>Его пользователя нет в базе</translation>
    </message>
    <message>
        <source>The bot never saw this person, or the row was removed.</source>
        <translation>Бот не видел этого человека, или строка была удалена.</translation>
    </message>
    <message>
        <source>It has no id</source>
        <translation>У платежа нет ID</translation>
    </message>
    <message>
        <source>Payments are asked for by their provider&apos;s id. Add it to the row by hand.</source>
        <translation>Платёж ищут по ID платёжной системы. Впишите его в строку платежа в базе вручную.</translation>
    </message>
    <message>
        <source>The tariff&apos;s duration cannot be used</source>
        <translation>Срок тарифа нельзя использовать</translation>
    </message>
    <message>
        <source>A tariff lasts from a second to ten years. Correct it first.</source>
        <translation>Тариф длится от секунды до десяти лет. Сначала исправьте его.</translation>
    </message>
    <message>
        <source>Another key serves there already</source>
        <translation>Там уже есть другой ключ</translation>
    </message>
    <message>
        <source>Nothing is missing: this one was not kept.</source>
        <translation>Всё на месте: этот ключ не понадобился.</translation>
    </message>
    <message>
        <source>There is already one with this id</source>
        <translation>Запись с таким ID уже есть</translation>
    </message>
    <message>
        <source>Enter another id, or use the one that is there.</source>
        <translation>Введите другой ID или используйте имеющуюся запись.</translation>
    </message>
    <message>
        <source>The server reports a conflict</source>
        <translation>Сервер сообщает о конфликте</translation>
    </message>
    <message>
        <source>Something like it is there already; the details say what it answered.</source>
        <translation>Похожее там уже есть; его ответ — в подробностях.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ExportStrip</name>
    <message>
        <source>Progress of the export</source>
        <translation>Ход экспорта</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
    <message>
        <source>Export: looking for the rows…</source>
        <translation>Экспорт: поиск строк…</translation>
    </message>
    <message>
        <source>Export: %1 of %2</source>
        <translation>Экспорт: %1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) exported to %1</source>
        <translation>
            <numerusform>%Ln строка выгружена в %1</numerusform>
            <numerusform>%Ln строки выгружены в %1</numerusform>
            <numerusform>%Ln строк выгружено в %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::FeatureText</name>
    <message>
        <source>This database has no table of users. The bot keeps one since its release of November 2025.</source>
        <translation>В этой базе нет таблицы пользователей: бот ведёт её с выпуска ноября 2025 года.</translation>
    </message>
    <message>
        <source>This database has no subscriptions. The bot sells them since its release 2.2.0.</source>
        <translation>В этой базе нет подписок: бот продаёт их с выпуска 2.2.0.</translation>
    </message>
    <message>
        <source>This database does not know VIPs. The bot has them since its release 2.4.0.</source>
        <translation>Эта база не знает VIP-клиентов: они есть у бота с выпуска 2.4.0.</translation>
    </message>
    <message>
        <source>This database cannot archive tariffs. The bot can since its release 2.4.12.</source>
        <translation>В этой базе тарифы не архивируются: бот умеет это с выпуска 2.4.12.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FeedBodyView</name>
    <message numerus="yes">
        <source>%n link(s) are not in the database: the bot asks the servers for them and sends them, too.</source>
        <translation>
            <numerusform>%n ссылки нет в базе: бот спросит её у сервера и тоже отправит.</numerusform>
            <numerusform>%n ссылок нет в базе: бот спросит их у серверов и тоже отправит.</numerusform>
            <numerusform>%n ссылок нет в базе: бот спросит их у серверов и тоже отправит.</numerusform>
        </translation>
    </message>
    <message>
        <source>Times are those of this computer; the bot writes its server&apos;s.</source>
        <translation>Время — по часам этого компьютера; бот пишет время своего сервера.</translation>
    </message>
    <message>
        <source>There is no text: the bot refuses.</source>
        <translation>Текста нет: бот отвечает отказом.</translation>
    </message>
    <message>
        <source>Copy te&amp;xt</source>
        <translation>Копировать т&amp;екст</translation>
    </message>
    <message>
        <source>Copy &amp;Base64</source>
        <translation>Копировать &amp;Base64</translation>
    </message>
    <message>
        <source>Text that the bot sends</source>
        <translation>Текст, который отправит бот</translation>
    </message>
    <message>
        <source>Text that the bot sends, its links hidden</source>
        <translation>Текст, который отправит бот, ссылки скрыты</translation>
    </message>
    <message>
        <source>Hide links</source>
        <translation>Скрыть ссылки</translation>
    </message>
    <message>
        <source>Reveal links</source>
        <translation>Показать ссылки</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FeedView</name>
    <message>
        <source>Nothing: the bot refuses its token</source>
        <translation>Ничего: бот не примет её токен</translation>
    </message>
    <message>
        <source>Nothing: it is deactivated</source>
        <translation>Ничего: она отключена</translation>
    </message>
    <message>
        <source>Nothing: it is over. Its keys still live in the grace period</source>
        <translation>Ничего: она закончилась. Ключи ещё работают в льготный срок</translation>
    </message>
    <message>
        <source>Nothing: its traffic has been used up for more than a day</source>
        <translation>Ничего: трафик исчерпан больше суток назад</translation>
    </message>
    <message>
        <source>Nothing: it has no key on a server that is switched on</source>
        <translation>Ничего: у неё нет ключей на включённых серверах</translation>
    </message>
    <message>
        <source>Nothing yet: the bot asks the servers for the links first</source>
        <translation>Пока ничего: бот сначала запросит ссылки у серверов</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n ссылку</numerusform>
            <numerusform>%n ссылки</numerusform>
            <numerusform>%n ссылок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 used, unlimited</source>
        <translation>израсходовано %1, без ограничения</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>израсходовано %1 из %2</translation>
    </message>
    <message>
        <source>Not in the database: the bot asks the server</source>
        <translation>Нет в базе: бот спросит у сервера</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>В порядке</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Subscription link</source>
        <translation>Ссылка подписки</translation>
    </message>
    <message>
        <source>Link:</source>
        <translation>Ссылка:</translation>
    </message>
    <message>
        <source>An app gets:</source>
        <translation>Приложение получит:</translation>
    </message>
    <message>
        <source>Traffic:</source>
        <translation>Трафик:</translation>
    </message>
    <message>
        <source>What an app gets</source>
        <translation>Что получит приложение</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Enter in Settings at which address the bot&apos;s web panel answers.</source>
        <translation>Укажите в настройках, по какому адресу отвечает веб-панель бота.</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Куда ведёт</translation>
    </message>
    <message>
        <source>What the bot answers</source>
        <translation>Что ответит бот</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>Сс&amp;ылки</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Текст</translation>
    </message>
    <message>
        <source>Hea&amp;ders</source>
        <translation>&amp;Заголовки</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Заголовки ответа</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
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
        <translation>%1 / %2 мс</translation>
    </message>
    <message numerus="yes">
        <source>Half and 95 % of %n key(s) of the last 24 hours were created within these times (nearest rank).</source>
        <translation>
            <numerusform>Половина и 95 % из %n ключа за 24 часа созданы не дольше чем за это время (ближайший ранг).</numerusform>
            <numerusform>Половина и 95 % из %n ключей за 24 часа созданы не дольше чем за это время (ближайший ранг).</numerusform>
            <numerusform>Половина и 95 % из %n ключей за 24 часа созданы не дольше чем за это время (ближайший ранг).</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown from %1 keys created in 24 hours on; there were %2.</source>
        <translation>Показывается, если за 24 часа создано не меньше %1 ключей; создано %2.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Сбросить фильтры</translation>
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
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FindingText</name>
    <message>
        <source>Key on a server that is gone</source>
        <translation>Ключ на сервере, которого нет</translation>
    </message>
    <message>
        <source>The key can neither be verified nor revoked there. Remove it by hand.</source>
        <translation>Ключ нельзя там ни проверить, ни отозвать. Удалите его вручную.</translation>
    </message>
    <message>
        <source>Key of a subscription that is gone</source>
        <translation>Ключ подписки, которой нет</translation>
    </message>
    <message>
        <source>Nothing says when the key ends. Revoke it, or give the customer a new one.</source>
        <translation>Неизвестно, когда ключ заканчивается. Отзовите его или выдайте клиенту новый.</translation>
    </message>
    <message>
        <source>Key of an unknown customer</source>
        <translation>Ключ неизвестного клиента</translation>
    </message>
    <message>
        <source>The key is shown without a customer. Add the customer, or revoke the key.</source>
        <translation>Ключ показан без клиента. Добавьте клиента или отзовите ключ.</translation>
    </message>
    <message>
        <source>Key of a tariff that is gone</source>
        <translation>Ключ тарифа, которого нет</translation>
    </message>
    <message>
        <source>The key&apos;s limits are unknown. The key works on.</source>
        <translation>Лимиты ключа неизвестны. Ключ продолжает работать.</translation>
    </message>
    <message>
        <source>Subscription of an unknown customer</source>
        <translation>Подписка неизвестного клиента</translation>
    </message>
    <message>
        <source>Nobody can be told about the subscription. Add the customer, or let it expire.</source>
        <translation>О подписке некому сообщить. Добавьте клиента или дайте ей закончиться.</translation>
    </message>
    <message>
        <source>Subscription to a tariff that is gone</source>
        <translation>Подписка на тариф, которого нет</translation>
    </message>
    <message>
        <source>The subscription has no limit of traffic. Extend it by another tariff.</source>
        <translation>У подписки нет лимита трафика. Продлите её по другому тарифу.</translation>
    </message>
    <message>
        <source>Payment of an unknown customer</source>
        <translation>Платёж неизвестного клиента</translation>
    </message>
    <message>
        <source>The payment cannot be delivered. Add the customer first.</source>
        <translation>Платёж нельзя выполнить. Сначала добавьте клиента.</translation>
    </message>
    <message>
        <source>Payment for a tariff that is gone</source>
        <translation>Платёж за тариф, которого нет</translation>
    </message>
    <message>
        <source>The payment cannot be delivered. If it is completed, nothing needs doing.</source>
        <translation>Платёж нельзя выполнить. Если он уже завершён, делать ничего не нужно.</translation>
    </message>
    <message>
        <source>Payment for a subscription that is gone</source>
        <translation>Платёж за подписку, которой нет</translation>
    </message>
    <message>
        <source>This is usual after the bot removed an expired subscription. Nothing needs doing.</source>
        <translation>Так бывает, когда бот удалил закончившуюся подписку. Делать ничего не нужно.</translation>
    </message>
    <message>
        <source>Second key on the same server</source>
        <translation>Второй ключ на том же сервере</translation>
    </message>
    <message>
        <source>The subscription has an older key on the server, so the customer holds two. Revoke the newer one.</source>
        <translation>У подписки уже есть более старый ключ на этом сервере, и у клиента их два. Отзовите новый.</translation>
    </message>
    <message>
        <source>Payment recorded twice</source>
        <translation>Платёж записан дважды</translation>
    </message>
    <message>
        <source>An older payment has the same number at its provider. Compare the two by hand.</source>
        <translation>У более старого платежа тот же номер у провайдера. Сравните их вручную.</translation>
    </message>
    <message>
        <source>Key without a UUID</source>
        <translation>Ключ без UUID</translation>
    </message>
    <message>
        <source>No server can know the key. Remove it by hand.</source>
        <translation>Ни один сервер не может знать этот ключ. Удалите его вручную.</translation>
    </message>
    <message>
        <source>Payment with swapped columns</source>
        <translation>Платёж с перепутанными столбцами</translation>
    </message>
    <message>
        <source>The payment&apos;s customer is not a number, so it is never processed. Correct it by hand.</source>
        <translation>Вместо клиента в платеже не число, поэтому он никогда не обрабатывается. Исправьте вручную.</translation>
    </message>
    <message>
        <source>Payment with an unknown status</source>
        <translation>Платёж с неизвестным состоянием</translation>
    </message>
    <message>
        <source>The bot takes the payment for one that is not paid yet. Correct it by hand.</source>
        <translation>Бот считает такой платёж ещё не оплаченным. Исправьте состояние вручную.</translation>
    </message>
    <message>
        <source>Missing value</source>
        <translation>Нет значения</translation>
    </message>
    <message>
        <source>The bot needs a value where nothing is stored. Fill it in by hand.</source>
        <translation>Бот нуждается в значении, а в базе ничего нет. Впишите его вручную.</translation>
    </message>
    <message>
        <source>Payment with unreadable metadata</source>
        <translation>Платёж с нечитаемыми метаданными</translation>
    </message>
    <message>
        <source>The metadata is not JSON. It is shown as text and left as it is.</source>
        <translation>Метаданные — не JSON. Они показаны как текст и остаются как есть.</translation>
    </message>
    <message>
        <source>Date that is not a number</source>
        <translation>Дата — не число</translation>
    </message>
    <message>
        <source>The time shown may be wrong. Correct it by hand to whole seconds.</source>
        <translation>Показанное время может быть неверным. Запишите вручную целым числом секунд.</translation>
    </message>
    <message>
        <source>Date in milliseconds</source>
        <translation>Дата в миллисекундах</translation>
    </message>
    <message>
        <source>The bot takes it for a time far in the future. Divide it by 1000 by hand.</source>
        <translation>Бот принимает её за далёкое будущее. Разделите вручную на 1000.</translation>
    </message>
    <message>
        <source>No number, or not a whole one</source>
        <translation>Не число или не целое число</translation>
    </message>
    <message>
        <source>It is taken for none. Correct it by hand.</source>
        <translation>Программа считает, что значения нет. Исправьте его вручную.</translation>
    </message>
    <message>
        <source>Table that a migration left behind</source>
        <translation>Таблица, оставшаяся от миграции</translation>
    </message>
    <message>
        <source>A migration of the bot failed and left this table. It is ignored.</source>
        <translation>Миграция бота не удалась и оставила эту таблицу. Она не используется.</translation>
    </message>
    <message>
        <source>Foreign key to nowhere</source>
        <translation>Внешний ключ в никуда</translation>
    </message>
    <message>
        <source>The bot declared a foreign key to a column that does not exist, so foreign keys are not enforced in this file.</source>
        <translation>Бот объявил внешний ключ на столбец, которого нет, поэтому внешние ключи в этом файле не проверяются.</translation>
    </message>
    <message>
        <source>Stored: %1</source>
        <extracomment>%1: a value of the database that is wrong</extracomment>
        <translation>В базе: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Подписки</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Платежи</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Тарифы</translation>
    </message>
</context>
<context>
    <name>VeilDesk::FindingsModel</name>
    <message>
        <source>Defect</source>
        <translation>Дефект</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
</context>
<context>
    <name>VeilDesk::HealthText</name>
    <message>
        <source>Active</source>
        <translation>Активна</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Неполная</translation>
    </message>
    <message>
        <source>Over limit</source>
        <translation>Трафик исчерпан</translation>
    </message>
    <message>
        <source>In grace</source>
        <translation>Льготный срок</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истекла</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Отключена</translation>
    </message>
    <message>
        <source>It runs, and has a key on every server where it should.</source>
        <translation>Действует, и на каждом положенном сервере есть ключ.</translation>
    </message>
    <message>
        <source>It runs, but lacks a key on some server. A repair creates it.</source>
        <translation>Действует, но не на каждом сервере есть ключ. Починка его создаст.</translation>
    </message>
    <message>
        <source>Its traffic is used up: the bot takes its keys a day after it has found that.</source>
        <translation>Трафик израсходован: через день после того, как бот это заметил, он заберёт ключи.</translation>
    </message>
    <message>
        <source>It is over, but can be renewed for a day. Its keys live, and its link is dead.</source>
        <translation>Закончилась, но ещё день её можно продлить. Ключи работают, ссылка подписки — уже нет.</translation>
    </message>
    <message>
        <source>It is over; the bot removes it and its keys.</source>
        <translation>Закончилась; бот удалит её вместе с ключами.</translation>
    </message>
    <message>
        <source>It was switched off, whatever its term.</source>
        <translation>Выключена, каким бы ни был срок.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::HintStrip</name>
    <message>
        <source>Close the hint</source>
        <translation>Закрыть подсказку</translation>
    </message>
    <message>
        <source>Close the hint; Help can show it again</source>
        <translation>Закрыть подсказку; вернуть её можно в меню «Справка»</translation>
    </message>
</context>
<context>
    <name>VeilDesk::InvitationDialog</name>
    <message>
        <source>Maria</source>
        <translation>Мария</translation>
    </message>
    <message>
        <source>Amsterdam 1</source>
        <translation>Амстердам 1</translation>
    </message>
    <message>
        <source>Texts of invitations</source>
        <translation>Тексты приглашений</translation>
    </message>
</context>
<context>
    <name>VeilDesk::IssueProgressModel</name>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Waiting to retry</source>
        <translation>Ожидание повтора</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Удаляется</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Looking for the key</source>
        <translation>Поиск ключа</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Сохранение</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Creating the key</source>
        <translation>Создание ключа</translation>
    </message>
    <message numerus="yes">
        <source>Next attempt in %n s.</source>
        <translation>
            <numerusform>Следующая попытка через %n с.</numerusform>
            <numerusform>Следующая попытка через %n с.</numerusform>
            <numerusform>Следующая попытка через %n с.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer was lost. VeilDesk will look again and tidy up.</source>
        <translation>Ответ потерян. VeilDesk проверит ещё раз и наведёт порядок.</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n предупреждение</numerusform>
            <numerusform>%n предупреждения</numerusform>
            <numerusform>%n предупреждений</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Ждёт своей очереди</translation>
    </message>
    <message numerus="yes">
        <source>The server takes few new keys a minute: %n s left.</source>
        <translation>
            <numerusform>Сервер принимает лишь несколько новых ключей в минуту: осталась %n с.</numerusform>
            <numerusform>Сервер принимает лишь несколько новых ключей в минуту: осталось %n с.</numerusform>
            <numerusform>Сервер принимает лишь несколько новых ключей в минуту: осталось %n с.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::IssueText</name>
    <message>
        <source>Never ends</source>
        <translation>Бессрочно</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>The policy asks for at least %n key(s): choose more servers.</source>
        <translation>
            <numerusform>По правилам нужен хотя бы %n ключ: выберите больше серверов.</numerusform>
            <numerusform>По правилам нужно хотя бы %n ключа: выберите больше серверов.</numerusform>
            <numerusform>По правилам нужно хотя бы %n ключей: выберите больше серверов.</numerusform>
        </translation>
    </message>
    <message>
        <source>If the server fails, nothing is kept and nothing changes.</source>
        <translation>Если сервер подведёт, ничего не останется и ничего не изменится.</translation>
    </message>
    <message>
        <source>If any server fails, everything is undone.</source>
        <translation>Если подведёт хоть один сервер, всё будет отменено.</translation>
    </message>
    <message>
        <source>The keys are kept if at least %1 of %2 servers succeed, and the servers that failed are tried again later. Otherwise everything is undone.</source>
        <translation>Ключи останутся, если справятся хотя бы %1 из %2 серверов, а остальные VeilDesk попробует позже. Иначе всё будет отменено.</translation>
    </message>
    <message>
        <source>It never ends and stays so.</source>
        <translation>Она бессрочная и такой останется.</translation>
    </message>
    <message>
        <source>Counted from its present end.</source>
        <translation>Отсчёт от нынешнего окончания.</translation>
    </message>
    <message>
        <source>Counted from now, because it has expired.</source>
        <translation>Отсчёт от текущего момента, потому что срок истёк.</translation>
    </message>
    <message>
        <source>Counted from the payment.</source>
        <translation>Отсчёт от оплаты.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) issued</source>
        <translation>
            <numerusform>Выдан %n ключ</numerusform>
            <numerusform>Выдано %n ключа</numerusform>
            <numerusform>Выдано %n ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) issued, some servers failed</source>
        <translation>
            <numerusform>Выдан %n ключ, не все серверы справились</numerusform>
            <numerusform>Выдано %n ключа, не все серверы справились</numerusform>
            <numerusform>Выдано %n ключей, не все серверы справились</numerusform>
        </translation>
    </message>
    <message>
        <source>No key was issued</source>
        <translation>Ни один ключ не выдан</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Пока неизвестно</translation>
    </message>
    <message>
        <source>What had been created is being removed. VeilDesk goes on with it until every server has confirmed it.</source>
        <translation>Созданное удаляется. VeilDesk продолжит, пока каждый сервер не подтвердит удаление.</translation>
    </message>
    <message>
        <source>Every key is on its server and in the database.</source>
        <translation>Каждый ключ есть и на своём сервере, и в базе.</translation>
    </message>
    <message numerus="yes">
        <source>The keys below work. %n server(s) have none yet and will be tried again later; you can also retry now.</source>
        <translation>
            <numerusform>Ключи ниже работают. На %n сервере ключа пока нет, VeilDesk попробует позже; можно повторить и сейчас.</numerusform>
            <numerusform>Ключи ниже работают. На %n серверах ключа пока нет, VeilDesk попробует позже; можно повторить и сейчас.</numerusform>
            <numerusform>Ключи ниже работают. На %n серверах ключа пока нет, VeilDesk попробует позже; можно повторить и сейчас.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was undone: no key is left on a server or in the database.</source>
        <translation>Всё отменено: ни на серверах, ни в базе не осталось ни одного ключа.</translation>
    </message>
    <message>
        <source>What had been created was removed again. Nothing changed for the customer.</source>
        <translation>Созданное удалено. Для клиента ничего не изменилось.</translation>
    </message>
    <message>
        <source>An answer was lost, so a key may exist on the server. VeilDesk will look again and either keep it or remove it; nothing is left behind.</source>
        <translation>Ответ потерян, поэтому ключ на сервере мог появиться. VeilDesk проверит и либо сохранит его, либо удалит; ничего лишнего не останется.</translation>
    </message>
    <message>
        <source>Unknown: the answer was lost.</source>
        <translation>Неизвестно: ответ потерян.</translation>
    </message>
    <message>
        <source>The key was created and is being removed.</source>
        <translation>Ключ был создан и удаляется.</translation>
    </message>
    <message>
        <source>The key was created and removed again.</source>
        <translation>Ключ был создан и снова удалён.</translation>
    </message>
    <message>
        <source>No key was created.</source>
        <translation>Ключ не создан.</translation>
    </message>
    <message>
        <source>Nothing to do: VeilDesk checks later.</source>
        <translation>Ничего: VeilDesk проверит позже.</translation>
    </message>
    <message>
        <source>Nothing to do: VeilDesk tries until it is gone.</source>
        <translation>Ничего: VeilDesk будет пробовать, пока он не исчезнет.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::IssueWizard</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Тариф</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Issue key</source>
        <translation>Выдать ключ</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>Не удалось загрузить</translation>
    </message>
    <message>
        <source>Nothing was begun</source>
        <translation>Ничего не начато</translation>
    </message>
    <message>
        <source>Leave without issuing?</source>
        <translation>Выйти без выдачи?</translation>
    </message>
    <message>
        <source>Nothing has been issued yet. Your choices will be forgotten.</source>
        <translation>Пока ничего не выдано. Выбранное не сохранится.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Who is the key for?</source>
        <translation>Для кого ключ?</translation>
    </message>
    <message>
        <source>Which tariff?</source>
        <translation>Какой тариф?</translation>
    </message>
    <message>
        <source>On which servers?</source>
        <translation>На каких серверах?</translation>
    </message>
    <message>
        <source>Is everything right?</source>
        <translation>Всё верно?</translation>
    </message>
    <message>
        <source>Issuing the keys</source>
        <translation>Выдача ключей</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Issue %n key(s)</source>
        <translation>
            <numerusform>&amp;Выдать %n ключ</numerusform>
            <numerusform>&amp;Выдать %n ключа</numerusform>
            <numerusform>&amp;Выдать %n ключей</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Далее</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Continue in the background</source>
        <translation>Продолжить в фоне</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n сервер</numerusform>
            <numerusform>%n сервера</numerusform>
            <numerusform>%n серверов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeyCard</name>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Сервер:</translation>
    </message>
    <message>
        <source>E-mail:</source>
        <translation>E-mail:</translation>
    </message>
    <message>
        <source>Valid until:</source>
        <translation>Действует до:</translation>
    </message>
    <message>
        <source>Link:</source>
        <translation>Ссылка:</translation>
    </message>
    <message>
        <source>The server did not save this key: it may vanish when the server restarts.</source>
        <translation>Сервер не сохранил этот ключ: после перезапуска сервера он может пропасть.</translation>
    </message>
    <message>
        <source>&amp;Form:</source>
        <translation>&amp;Вид:</translation>
    </message>
    <message>
        <source>Whole link</source>
        <translation>Ссылка целиком</translation>
    </message>
    <message>
        <source>Without the name: shorter, easier to scan</source>
        <translation>Без названия: короче и легче считать</translation>
    </message>
    <message>
        <source>Technical details: %1</source>
        <translation>Технические подробности: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeyOutcomes</name>
    <message>
        <source>Extended</source>
        <translation>Продлён</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>On its server</source>
        <translation>На своём сервере</translation>
    </message>
    <message>
        <source>Not on its server</source>
        <translation>Нет на сервере</translation>
    </message>
    <message>
        <source>The customer cannot connect.</source>
        <translation>Клиент не может подключиться.</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Отозван</translation>
    </message>
    <message>
        <source>Not confirmed gone yet</source>
        <translation>Удаление ещё не подтверждено</translation>
    </message>
    <message>
        <source>The link is not stored</source>
        <translation>Ссылки нет в базе</translation>
    </message>
    <message>
        <source>Copy it alone, and its server is asked for it.</source>
        <translation>Скопируйте её отдельно — она будет запрошена у сервера.</translation>
    </message>
    <message numerus="yes">
        <source>extending %Ln key(s)</source>
        <translation>
            <numerusform>продление %Ln ключа</numerusform>
            <numerusform>продление %Ln ключей</numerusform>
            <numerusform>продление %Ln ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>setting the end of %Ln key(s)</source>
        <translation>
            <numerusform>установка срока %Ln ключу</numerusform>
            <numerusform>установка срока %Ln ключам</numerusform>
            <numerusform>установка срока %Ln ключам</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln key(s) extended</source>
        <translation>
            <numerusform>Продлено %1 из %Ln ключа</numerusform>
            <numerusform>Продлено %1 из %Ln ключей</numerusform>
            <numerusform>Продлено %1 из %Ln ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verifying %Ln key(s)…</source>
        <translation>
            <numerusform>Проверяем %Ln ключ…</numerusform>
            <numerusform>Проверяем %Ln ключа…</numerusform>
            <numerusform>Проверяем %Ln ключей…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln key(s) are on their servers</source>
        <translation>
            <numerusform>На своих серверах %1 из %Ln ключа</numerusform>
            <numerusform>На своих серверах %1 из %Ln ключей</numerusform>
            <numerusform>На своих серверах %1 из %Ln ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoking %Ln key(s)…</source>
        <translation>
            <numerusform>Отзываем %Ln ключ…</numerusform>
            <numerusform>Отзываем %Ln ключа…</numerusform>
            <numerusform>Отзываем %Ln ключей…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln key(s) revoked</source>
        <translation>
            <numerusform>Отозвано %1 из %Ln ключа</numerusform>
            <numerusform>Отозвано %1 из %Ln ключей</numerusform>
            <numerusform>Отозвано %1 из %Ln ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Links of %1 of %Ln key(s) copied</source>
        <translation>
            <numerusform>Скопированы ссылки %1 из %Ln ключа</numerusform>
            <numerusform>Скопированы ссылки %1 из %Ln ключей</numerusform>
            <numerusform>Скопированы ссылки %1 из %Ln ключей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeyPrint</name>
    <message>
        <source>2. In the app, choose to add a connection from a QR code, and scan this one.</source>
        <translation>2. В приложении добавьте подключение по QR-коду и наведите камеру на этот код.</translation>
    </message>
    <message>
        <source>3. Connect.</source>
        <translation>3. Подключитесь.</translation>
    </message>
    <message>
        <source>Keep this page to yourself: whoever scans the code can use your key.</source>
        <translation>Никому не показывайте эту страницу: ключом сможет пользоваться всякий, кто считает код.</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Сервер: %1</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Действует до %1</translation>
    </message>
    <message>
        <source>Your VPN key</source>
        <translation>Ваш ключ VPN</translation>
    </message>
    <message>
        <source>VPN key for %1</source>
        <translation>Ключ VPN: %1</translation>
    </message>
    <message>
        <source>1. Install an app for VPN links on your phone.</source>
        <translation>1. Установите на телефон приложение, которое понимает такие ссылки.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeyShareDialog</name>
    <message>
        <source>Share key</source>
        <translation>Передать ключ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Share key: %1</source>
        <translation>Передать ключ: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeyViews</name>
    <message>
        <source>All keys</source>
        <translation>Все ключи</translation>
    </message>
    <message numerus="yes">
        <source>Expiring within %n day(s)</source>
        <translation>
            <numerusform>Истекают за %n день</numerusform>
            <numerusform>Истекают за %n дня</numerusform>
            <numerusform>Истекают за %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истёкшие</translation>
    </message>
    <message numerus="yes">
        <source>Not verified for %n day(s)</source>
        <translation>
            <numerusform>Не проверялись %n день</numerusform>
            <numerusform>Не проверялись %n дня</numerusform>
            <numerusform>Не проверялись %n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeysModel</name>
    <message>
        <source>Active</source>
        <translation>Активен</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Истёк</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Отключён</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Удаляется…</translation>
    </message>
    <message>
        <source>Not saved on the server</source>
        <translation>Не сохранён на сервере</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Подписка</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
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
        <translation>Создан</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Истекает</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Проверен</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Not seen on the server yet. Verify asks the server.</source>
        <translation>На сервере ещё не видели. «Проверить» спросит сервер.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Ключи</translation>
    </message>
    <message>
        <source>The link is on the clipboard</source>
        <translation>Ссылка в буфере обмена</translation>
    </message>
    <message numerus="yes">
        <source>Verifying %n key(s)…</source>
        <translation>
            <numerusform>Проверяется %n ключ…</numerusform>
            <numerusform>Проверяются %n ключа…</numerusform>
            <numerusform>Проверяются %n ключей…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) verified</source>
        <translation>
            <numerusform>%n ключ на месте</numerusform>
            <numerusform>%n ключа на месте</numerusform>
            <numerusform>%n ключей на месте</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are not on their server</source>
        <translation>
            <numerusform>%n ключа нет на его сервере</numerusform>
            <numerusform>%n ключей нет на их серверах</numerusform>
            <numerusform>%n ключей нет на их серверах</numerusform>
        </translation>
    </message>
    <message>
        <source>Their customers cannot connect. Issue them a new key, or let the bot do it at its next sync.</source>
        <translation>Их владельцы не могут подключиться. Выдайте им новый ключ или дождитесь ближайшей синхронизации бота.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) could not be verified</source>
        <translation>
            <numerusform>%n ключ не удалось проверить</numerusform>
            <numerusform>%n ключа не удалось проверить</numerusform>
            <numerusform>%n ключей не удалось проверить</numerusform>
        </translation>
    </message>
    <message>
        <source>The keys were not verified</source>
        <translation>Ключи не проверены</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) revoked</source>
        <translation>
            <numerusform>Отозван %n ключ</numerusform>
            <numerusform>Отозвано %n ключа</numerusform>
            <numerusform>Отозвано %n ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are not confirmed gone yet</source>
        <translation>
            <numerusform>Удаление %n ключа ещё не подтверждено</numerusform>
            <numerusform>Удаление %n ключей ещё не подтверждено</numerusform>
            <numerusform>Удаление %n ключей ещё не подтверждено</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the table as being deleted. VeilDesk keeps trying.</source>
        <translation>В таблице они помечены как удаляемые. VeilDesk будет пробовать дальше.</translation>
    </message>
    <message>
        <source>The keys were not revoked</source>
        <translation>Ключи не отозваны</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Копировать &amp;ссылку</translation>
    </message>
    <message>
        <source>Show &amp;QR code</source>
        <translation>&amp;QR-код</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>Asks the servers whether they still have the keys</source>
        <translation>Спрашивает серверы, есть ли у них ещё эти ключи</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Отозвать…</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Ключей пока нет</translation>
    </message>
    <message>
        <source>A key lets a customer connect to a server. Issue the first one by hand; the bot&apos;s keys appear here too.</source>
        <translation>С ключом клиент подключается к серверу. Выдайте первый вручную; ключи бота тоже появятся здесь.</translation>
    </message>
    <message>
        <source>&amp;Issue key…</source>
        <translation>&amp;Выдать ключ…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Истекает</translation>
    </message>
    <message>
        <source>already expired</source>
        <translation>уже истёк</translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>в течение %n дня</numerusform>
            <numerusform>в течение %n дней</numerusform>
            <numerusform>в течение %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Проверен</translation>
    </message>
    <message numerus="yes">
        <source>not for %n day(s)</source>
        <translation>
            <numerusform>не проверялся %n день</numerusform>
            <numerusform>не проверялся %n дня</numerusform>
            <numerusform>не проверялся %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1. Ctrl+Z takes it back</source>
        <translation>Готово: %1. Ctrl+Z отменит</translation>
    </message>
    <message>
        <source>&amp;Extend…</source>
        <translation>Про&amp;длить…</translation>
    </message>
    <message>
        <source>Issue your first key with “Issue key…”. Select keys to copy their links, show a QR code, extend, verify or revoke them.</source>
        <translation>Выдайте первый ключ командой «Выдать ключ…». Выделите ключи, чтобы скопировать ссылки, показать QR-код, продлить, проверить или отозвать их.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::LinkFailure</name>
    <message>
        <source>There is no link: the key is not in the database any more</source>
        <translation>Ссылки нет: ключа больше нет в базе</translation>
    </message>
    <message>
        <source>There is no link</source>
        <translation>Ссылки нет</translation>
    </message>
    <message>
        <source>The link cannot be handed out</source>
        <translation>Ссылку нельзя выдать</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Lint</name>
    <message>
        <source>The link carries no uuid</source>
        <translation>В ссылке нет uuid</translation>
    </message>
    <message>
        <source>What stands before the host is not a uuid</source>
        <translation>Перед хостом стоит не uuid</translation>
    </message>
    <message>
        <source>The link carries no password</source>
        <translation>В ссылке нет пароля</translation>
    </message>
    <message>
        <source>No host: the server has no domain entered</source>
        <translation>Нет хоста: у сервера не указан домен</translation>
    </message>
    <message>
        <source>The host is neither a name nor an IP address</source>
        <translation>Хост — не имя и не IP-адрес</translation>
    </message>
    <message>
        <source>The link names no port</source>
        <translation>В ссылке нет порта</translation>
    </message>
    <message>
        <source>The port is not in 1 to 65535</source>
        <translation>Порт не от 1 до 65535</translation>
    </message>
    <message>
        <source>The link has no name; apps will show its address</source>
        <translation>У ссылки нет имени; приложения покажут её адрес</translation>
    </message>
    <message>
        <source>A parameter occurs more than once</source>
        <translation>Параметр указан несколько раз</translation>
    </message>
    <message>
        <source>The transport is not known</source>
        <translation>Неизвестный транспорт</translation>
    </message>
    <message>
        <source>The security is not known</source>
        <translation>Неизвестная защита (security)</translation>
    </message>
    <message>
        <source>The fingerprint (fp) is not known</source>
        <translation>Неизвестный отпечаток (fp)</translation>
    </message>
    <message>
        <source>The flow is not known</source>
        <translation>Неизвестный flow</translation>
    </message>
    <message>
        <source>A parameter is not written as apps know it: upper and lower case differ</source>
        <translation>Параметр написан не так, как его знают приложения: большие и маленькие буквы различаются</translation>
    </message>
    <message>
        <source>The link does not say encryption=none</source>
        <translation>В ссылке нет encryption=none</translation>
    </message>
    <message>
        <source>The encryption is not known</source>
        <translation>Неизвестное шифрование (encryption)</translation>
    </message>
    <message>
        <source>The server&apos;s public key (pbk) is missing</source>
        <translation>Нет открытого ключа сервера (pbk)</translation>
    </message>
    <message>
        <source>The server&apos;s public key (pbk) is not valid</source>
        <translation>Неверный открытый ключ сервера (pbk)</translation>
    </message>
    <message>
        <source>The short id (sid) is not valid</source>
        <translation>Неверный короткий идентификатор (sid)</translation>
    </message>
    <message>
        <source>The fingerprint (fp) is missing</source>
        <translation>Нет отпечатка (fp)</translation>
    </message>
    <message>
        <source>The flow does not work over this transport</source>
        <translation>Flow не работает с этим транспортом</translation>
    </message>
    <message>
        <source>The gRPC service name is missing</source>
        <translation>Нет имени службы gRPC</translation>
    </message>
    <message>
        <source>It asks apps not to check the server&apos;s certificate</source>
        <translation>Ссылка просит приложения не проверять сертификат сервера</translation>
    </message>
    <message>
        <source>The server name (sni) is not a host name</source>
        <translation>Имя сервера (sni) — не имя хоста</translation>
    </message>
    <message>
        <source>The parameter “host” is not a host name</source>
        <translation>Параметр host — не имя хоста</translation>
    </message>
    <message>
        <source>The link is for another key than the database&apos;s</source>
        <translation>Ссылка от другого ключа, не того, что в базе</translation>
    </message>
    <message>
        <source>The bot leaves the key out: its user is not the subscription&apos;s</source>
        <translation>Бот пропускает ключ: его пользователь — не владелец подписки</translation>
    </message>
    <message>
        <source>No app can read the link</source>
        <translation>Ссылку не прочтёт ни одно приложение</translation>
    </message>
</context>
<context>
    <name>VeilDesk::LockMenu</name>
    <message>
        <source>No passphrase was set</source>
        <translation>Парольная фраза не задана</translation>
    </message>
    <message>
        <source>App &amp;lock</source>
        <translation>&amp;Блокировка</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Заблокировать сейчас</translation>
    </message>
    <message>
        <source>Lock when &amp;idle</source>
        <translation>Блокировать при &amp;бездействии</translation>
    </message>
    <message>
        <source>&amp;Never</source>
        <translation>&amp;Никогда</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Через %n минуту</numerusform>
            <numerusform>Через %n минуты</numerusform>
            <numerusform>Через %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Change passphrase…</source>
        <translation>&amp;Сменить парольную фразу…</translation>
    </message>
    <message>
        <source>&amp;Turn off the lock…</source>
        <translation>&amp;Отключить блокировку…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::LockScreen</name>
    <message>
        <source>Checking…</source>
        <translation>Проверка…</translation>
    </message>
    <message>
        <source>The passphrase cannot be checked. %1. %2</source>
        <translation>Парольную фразу не удаётся проверить. %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>Wrong passphrase. Try again in %n second(s).</source>
        <translation>
            <numerusform>Неверная парольная фраза. Повторить можно через %n секунду.</numerusform>
            <numerusform>Неверная парольная фраза. Повторить можно через %n секунды.</numerusform>
            <numerusform>Неверная парольная фраза. Повторить можно через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong passphrase. Try again.</source>
        <translation>Неверная парольная фраза. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>VeilDesk is locked</source>
        <translation>VeilDesk заблокирован</translation>
    </message>
    <message>
        <source>Running operations go on behind this screen.</source>
        <translation>Начатые операции продолжаются за этим экраном.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Разблокировать</translation>
    </message>
</context>
<context>
    <name>VeilDesk::MainWindow</name>
    <message>
        <source>This is a demo</source>
        <translation>Это демонстрация</translation>
    </message>
    <message>
        <source>The servers are simulated on this computer and all customers are invented. Try anything: everything disappears when you close the window.</source>
        <translation>Серверы имитируются на этом компьютере, все клиенты вымышлены. Пробуйте что угодно: после закрытия окна всё исчезнет.</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) running</source>
        <translation>
            <numerusform>Выполняется %n операция</numerusform>
            <numerusform>Выполняются %n операции</numerusform>
            <numerusform>Выполняются %n операций</numerusform>
        </translation>
    </message>
    <message>
        <source>Open database</source>
        <translation>Открыть базу</translation>
    </message>
    <message>
        <source>SQLite databases (*.db *.sqlite *.sqlite3)</source>
        <translation>Базы SQLite (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>New database</source>
        <translation>Новая база</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Демо</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Open database…</source>
        <translation>&amp;Открыть базу…</translation>
    </message>
    <message>
        <source>&amp;New database…</source>
        <translation>&amp;Новая база…</translation>
    </message>
    <message>
        <source>&amp;Demo</source>
        <translation>&amp;Демо</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Issue key…</source>
        <translation>&amp;Выдать ключ…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Обновить</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>Следующая пан&amp;ель</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Как в &amp;системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Св&amp;етлая</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Сп&amp;равка</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>&amp;About VeilDesk</source>
        <translation>&amp;О программе VeilDesk</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>%1 was not opened</source>
        <translation>Не удалось открыть %1</translation>
    </message>
    <message>
        <source>Starting the simulated servers…</source>
        <translation>Запускаются имитации серверов…</translation>
    </message>
    <message>
        <source>The demo did not start</source>
        <translation>Демонстрация не запустилась</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) still wait for their server</source>
        <translation>
            <numerusform>%n ключ ещё ждёт свой сервер</numerusform>
            <numerusform>%n ключа ещё ждут свой сервер</numerusform>
            <numerusform>%n ключей ещё ждут свой сервер</numerusform>
        </translation>
    </message>
    <message>
        <source>An earlier operation was interrupted and the server cannot be asked now. VeilDesk keeps trying.</source>
        <translation>Прошлая операция прервалась, а сервер сейчас не отвечает. VeilDesk будет пробовать дальше.</translation>
    </message>
    <message>
        <source>Unfinished operations were not completed</source>
        <translation>Незавершённые операции не доведены до конца</translation>
    </message>
    <message>
        <source>No key was issued</source>
        <translation>Ни один ключ не выдан</translation>
    </message>
    <message>
        <source>Too many servers failed; what had been created was removed.</source>
        <translation>Слишком много серверов не справилось; созданное удалено.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) issued</source>
        <translation>
            <numerusform>Выдан %n ключ</numerusform>
            <numerusform>Выдано %n ключа</numerusform>
            <numerusform>Выдано %n ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) failed</source>
        <translation>
            <numerusform>%n сервер не справился</numerusform>
            <numerusform>%n сервера не справились</numerusform>
            <numerusform>%n серверов не справились</numerusform>
        </translation>
    </message>
    <message>
        <source>The other keys were issued and can be used.</source>
        <translation>Остальные ключи выданы и работают.</translation>
    </message>
    <message>
        <source>Finishing the running operations…</source>
        <translation>Завершаются выполняемые операции…</translation>
    </message>
    <message>
        <source>No other screen was shown before</source>
        <translation>До этого другой экран не открывали</translation>
    </message>
    <message>
        <source>No database is open</source>
        <translation>База не открыта</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Н&amp;азад</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Повторено: %1</translation>
    </message>
    <message>
        <source>Not undone: %1</source>
        <translation>Не удалось отменить: %1</translation>
    </message>
    <message>
        <source>%1 is open in another window</source>
        <translation>База %1 открыта в другом окне</translation>
    </message>
    <message>
        <source>The window was not locked</source>
        <translation>Окно не заблокировано</translation>
    </message>
    <message>
        <source>This desktop has no tray</source>
        <translation>В этой среде нет трея</translation>
    </message>
    <message>
        <source>Show &amp;hints again</source>
        <translation>Показать &amp;подсказки снова</translation>
    </message>
    <message>
        <source>Find an&amp;ything…</source>
        <translation>Найти &amp;что угодно…</translation>
    </message>
    <message>
        <source>Search &amp;in the table</source>
        <translation>По&amp;иск в таблице</translation>
    </message>
    <message>
        <source>I&amp;con in the tray</source>
        <translation>&amp;Значок в трее</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Те&amp;ма</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) have all their keys again</source>
        <translation>
            <numerusform>%n подписка снова со всеми ключами</numerusform>
            <numerusform>%n подписки снова со всеми ключами</numerusform>
            <numerusform>%n подписок снова со всеми ключами</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Check database…</source>
        <translation>&amp;Проверить базу данных…</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) kept</source>
        <translation>
            <numerusform>сохранён %n ключ</numerusform>
            <numerusform>сохранено %n ключа</numerusform>
            <numerusform>сохранено %n ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) removed</source>
        <translation>
            <numerusform>удалён %n ключ</numerusform>
            <numerusform>удалено %n ключа</numerusform>
            <numerusform>удалено %n ключей</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfinished operations were completed: %1</source>
        <translation>Незавершённые операции доведены до конца: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::MaskedText</name>
    <message>
        <source>%1, hidden</source>
        <translation>%1, скрыто</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>Скрыть: %1</translation>
    </message>
    <message>
        <source>Reveal: %1</source>
        <translation>Показать: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::MessageBanner</name>
    <message>
        <source>&amp;Retry</source>
        <translation>&amp;Повторить</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>По&amp;дробнее</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copies the message with its technical details</source>
        <translation>Копирует сообщение с техническими подробностями</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Технические подробности</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>VeilDesk::MessagesBox</name>
    <message>
        <source>The bot&apos;s token was not stored or read</source>
        <translation>Токен бота не удалось сохранить или прочитать</translation>
    </message>
    <message>
        <source>The test message was sent</source>
        <translation>Пробное сообщение отправлено</translation>
    </message>
    <message>
        <source>Telegram has taken it.</source>
        <translation>Telegram его принял.</translation>
    </message>
    <message>
        <source>The test message was not confirmed</source>
        <translation>Отправка пробного сообщения не подтверждена</translation>
    </message>
    <message>
        <source>This is a test message of VeilDesk.</source>
        <translation>Это пробное сообщение VeilDesk.</translation>
    </message>
    <message>
        <source>Telegram bot</source>
        <translation>Бот Telegram</translation>
    </message>
    <message>
        <source>Bot&apos;s &amp;token</source>
        <translation>&amp;Токен бота</translation>
    </message>
    <message>
        <source>Bot&apos;s token</source>
        <translation>Токен бота</translation>
    </message>
    <message>
        <source>For example 123456:ABC…</source>
        <translation>Например, 123456:ABC…</translation>
    </message>
    <message>
        <source>St&amp;ore</source>
        <translation>Сохрани&amp;ть</translation>
    </message>
    <message>
        <source>Stores the token in the keychain</source>
        <translation>Сохраняет токен в хранилище ключей</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Removes the token from the keychain</source>
        <translation>Удаляет токен из хранилища ключей</translation>
    </message>
    <message>
        <source>The keychain keeps the token. A new one replaces it.</source>
        <translation>Токен лежит в хранилище ключей. Новый заменит его.</translation>
    </message>
    <message>
        <source>No token is stored: messages wait. BotFather gives out the token of the bot that your customers use.</source>
        <translation>Токена нет: сообщения ждут. Токен бота, которым пользуются ваши клиенты, выдаёт BotFather.</translation>
    </message>
    <message>
        <source>Test message to</source>
        <translation>Пробное сообщение</translation>
    </message>
    <message>
        <source>Telegram id for the test message</source>
        <translation>Telegram id для пробного сообщения</translation>
    </message>
    <message>
        <source>Your own Telegram id</source>
        <translation>Ваш Telegram id</translation>
    </message>
    <message>
        <source>Send a &amp;test message</source>
        <translation>Отправить &amp;пробное сообщение</translation>
    </message>
    <message>
        <source>The texts of messages were not read or stored</source>
        <translation>Тексты сообщений не удалось прочитать или сохранить</translation>
    </message>
    <message>
        <source>Te&amp;xts of messages…</source>
        <translation>Те&amp;ксты сообщений…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::NotificationText</name>
    <message>
        <source>The customer blocked the bot. Only the customer can undo that.</source>
        <translation>Клиент заблокировал бота. Снять блокировку может только он сам.</translation>
    </message>
    <message>
        <source>Telegram refuses it: the customer never started the bot, or the account is gone.</source>
        <translation>Telegram отказал: клиент не запускал бота или его учётной записи больше нет.</translation>
    </message>
    <message>
        <source>The bot&apos;s token or the address of the Bot API is wrong. Correct it in Settings.</source>
        <translation>Токен бота или адрес Bot API неверен. Исправьте в настройках.</translation>
    </message>
    <message>
        <source>The Bot API cannot be reached, or asks to wait. Try again later.</source>
        <translation>Bot API недоступен или просит подождать. Попробуйте позже.</translation>
    </message>
    <message>
        <source>The answer was lost: the message may have arrived.</source>
        <translation>Ответ потерян: сообщение могло дойти.</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Ждёт отправки</translation>
    </message>
    <message>
        <source>Is being sent</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Отправлено %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>Not known whether it was sent</source>
        <translation>Неизвестно, отправлено ли</translation>
    </message>
    <message>
        <source>The keychain has no token of the bot. Enter it in Settings.</source>
        <translation>В хранилище ключей нет токена бота. Введите его в настройках.</translation>
    </message>
    <message>
        <source>This computer has no keychain, and the bot&apos;s token is kept in one. Start a keychain service.</source>
        <translation>На этом компьютере нет хранилища ключей, а токен бота лежит в нём. Запустите службу хранилища ключей.</translation>
    </message>
    <message>
        <source>Its text cannot be filled in. Change the texts of messages in Settings.</source>
        <translation>Его текст нельзя заполнить. Измените тексты сообщений в настройках.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::NotificationTextsDialog</name>
    <message>
        <source>Delivered</source>
        <translation>Выдано</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Продлено</translation>
    </message>
    <message>
        <source>Maria</source>
        <translation>Мария</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Texts of messages</source>
        <translation>Тексты сообщений</translation>
    </message>
    <message>
        <source>The texts were not stored</source>
        <translation>Тексты не сохранены</translation>
    </message>
</context>
<context>
    <name>VeilDesk::OperationDetails</name>
    <message>
        <source>Select one operation to see what happened on each server.</source>
        <translation>Выберите одну операцию, чтобы увидеть, что произошло на каждом сервере.</translation>
    </message>
    <message>
        <source>Steps (%1)</source>
        <translation>Шаги (%1)</translation>
    </message>
    <message>
        <source>Attempts (%1)</source>
        <translation>Попытки (%1)</translation>
    </message>
    <message>
        <source>The selected operation</source>
        <translation>Выбранная операция</translation>
    </message>
    <message>
        <source>Steps of the operation</source>
        <translation>Шаги операции</translation>
    </message>
    <message>
        <source>Attempts of the operation</source>
        <translation>Попытки операции</translation>
    </message>
</context>
<context>
    <name>VeilDesk::OperationsModel</name>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Операция</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Начата</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Длилась</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Последняя ошибка</translation>
    </message>
    <message>
        <source>Operation %1, %2</source>
        <translation>Операция %1, %2</translation>
    </message>
</context>
<context>
    <name>VeilDesk::OutcomesModel</name>
    <message>
        <source>Item</source>
        <translation>Объект</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: an outcome such as &quot;Revoked&quot;, %2: how many rows have it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Технические подробности</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Page</name>
    <message>
        <source>Nothing suitable is selected</source>
        <translation>Не выбрано ничего подходящего</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PagedPage</name>
    <message>
        <source>Loading</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>The layout of the table was not restored</source>
        <translation>Вид таблицы не восстановлен</translation>
    </message>
    <message>
        <source>The export was called off; no file was written</source>
        <translation>Экспорт отменён, файл не записан</translation>
    </message>
    <message>
        <source>The table was not exported</source>
        <translation>Таблица не выгружена</translation>
    </message>
    <message>
        <source>Export table</source>
        <translation>Экспорт таблицы</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Таблицы CSV (*.csv)</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Экспорт…</translation>
    </message>
    <message>
        <source>Writes what search and filters leave into a CSV file</source>
        <translation>Записывает в файл CSV всё, что оставили поиск и фильтры</translation>
    </message>
    <message>
        <source>Exp&amp;ort selection…</source>
        <translation>Экспорт выбранно&amp;го…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>Скопирована %n строка</numerusform>
            <numerusform>Скопированы %n строки</numerusform>
            <numerusform>Скопировано %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved view(s) cannot be read</source>
        <translation>
            <numerusform>Не читается %n сохранённый вид</numerusform>
            <numerusform>Не читаются %n сохранённых вида</numerusform>
            <numerusform>Не читаются %n сохранённых видов</numerusform>
        </translation>
    </message>
    <message>
        <source>They are damaged or from a newer version, and are left out.</source>
        <translation>Они повреждены или созданы новой версией, поэтому пропущены.</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Вид: %1</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>&amp;Filter by column</source>
        <translation>&amp;Фильтр по столбцу</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaletteModel</name>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Тарифы</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PassphraseDialog</name>
    <message>
        <source>App lock</source>
        <translation>Блокировка приложения</translation>
    </message>
    <message>
        <source>Current passphrase:</source>
        <translation>Текущая фраза:</translation>
    </message>
    <message>
        <source>New passphrase:</source>
        <translation>Новая фраза:</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Ещё раз:</translation>
    </message>
    <message numerus="yes">
        <source>The current passphrase is wrong. Try again in %n second(s).</source>
        <translation>
            <numerusform>Текущая фраза неверна. Повторить можно через %n секунду.</numerusform>
            <numerusform>Текущая фраза неверна. Повторить можно через %n секунды.</numerusform>
            <numerusform>Текущая фраза неверна. Повторить можно через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>A locked window shows nothing until this passphrase is entered, also after a restart. A hash of it is kept in the desktop&apos;s keychain. Nobody can recover a forgotten passphrase.</source>
        <translation>Заблокированное окно ничего не показывает, пока не введена эта фраза, в том числе после перезапуска. Её хеш хранится в связке ключей рабочего стола. Забытую фразу восстановить нельзя.</translation>
    </message>
    <message>
        <source>The new passphrase unlocks the window from now on.</source>
        <translation>С этого момента окно открывает новая фраза.</translation>
    </message>
    <message>
        <source>The window is not locked any more, neither after a time nor by a shortcut.</source>
        <translation>Окно больше не будет блокироваться ни по времени, ни сочетанием клавиш.</translation>
    </message>
    <message>
        <source>&amp;Set the passphrase</source>
        <translation>&amp;Задать фразу</translation>
    </message>
    <message>
        <source>C&amp;hange the passphrase</source>
        <translation>С&amp;менить фразу</translation>
    </message>
    <message>
        <source>&amp;Turn off the lock</source>
        <translation>&amp;Отключить блокировку</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s) are needed.</source>
        <translation>
            <numerusform>Нужен не менее чем %n символ.</numerusform>
            <numerusform>Нужно не менее %n символов.</numerusform>
            <numerusform>Нужно не менее %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two new passphrases differ.</source>
        <translation>Новые фразы не совпадают.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentDetails</name>
    <message>
        <source>Payment %1</source>
        <translation>Платёж %1</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>&amp;Метаданные</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Метаданные</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>As stored</source>
        <translation>Как в базе</translation>
    </message>
    <message>
        <source>&amp;Payment</source>
        <translation>&amp;Платёж</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Ход событий</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>It was not taken over</source>
        <translation>Перехватить не удалось</translation>
    </message>
    <message>
        <source>Whoever processes it is alive, or its servers do not answer. VeilDesk takes it over when its lease has ended.</source>
        <translation>Тот, кто его выполняет, работает, или его серверы не отвечают. VeilDesk перехватит платёж, когда закончится срок захвата.</translation>
    </message>
    <message>
        <source>The message was not sent</source>
        <translation>Сообщение не отправлено</translation>
    </message>
    <message>
        <source>Deliver to an unknown user?</source>
        <translation>Выполнить для неизвестного пользователя?</translation>
    </message>
    <message>
        <source>The database does not know user %1: the bot never saw this person, or the row was removed. A subscription and its keys are created all the same, for this payment only. The bot will not be able to write to the user.</source>
        <translation>База не знает пользователя %1: бот его не видел или строка удалена. Подписка и ключи всё равно будут созданы, только для этого платежа. Написать такому пользователю бот не сможет.</translation>
    </message>
    <message>
        <source>Deliver this payment</source>
        <translation>Выполнить этот платёж</translation>
    </message>
    <message>
        <source>Send the message again?</source>
        <translation>Отправить сообщение снова?</translation>
    </message>
    <message>
        <source>The answer to it was lost: the customer may have it already and gets it twice then.</source>
        <translation>Ответ на него потерян: возможно, клиент его уже получил и тогда получит дважды.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>Another program sent it or tried to meanwhile. Below is what became of it.</source>
        <translation>Тем временем его отправила или пыталась отправить другая программа. Ниже видно, что с ним стало.</translation>
    </message>
    <message>
        <source>Payment without an id</source>
        <translation>Платёж без ID</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentDialog</name>
    <message>
        <source>Record a payment</source>
        <translation>Запись платежа</translation>
    </message>
    <message>
        <source>Record as paid</source>
        <translation>Записать оплаченным</translation>
    </message>
    <message>
        <source>The payment was not recorded</source>
        <translation>Платёж не записан</translation>
    </message>
    <message>
        <source>For example 123456789</source>
        <translation>Например, 123456789</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Optional, for the receipt</source>
        <translation>Необязательно, для чека</translation>
    </message>
    <message>
        <source>&amp;Telegram id:</source>
        <translation>&amp;Telegram ID:</translation>
    </message>
    <message>
        <source>Ta&amp;riff:</source>
        <translation>Та&amp;риф:</translation>
    </message>
    <message>
        <source>&amp;Amount:</source>
        <translation>&amp;Сумма:</translation>
    </message>
    <message>
        <source>&amp;E-mail:</source>
        <translation>&amp;E-mail:</translation>
    </message>
    <message>
        <source>&amp;Payment id:</source>
        <translation>ID &amp;платежа:</translation>
    </message>
    <message>
        <source>There is no tariff to sell. Add one first.</source>
        <translation>Продавать нечего: сначала добавьте тариф.</translation>
    </message>
    <message>
        <source>Whose payment is it? Enter the customer&apos;s Telegram id.</source>
        <translation>Чей это платёж? Введите Telegram ID клиента.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentOutcomes</name>
    <message>
        <source>Renewed</source>
        <translation>Продлено</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Выдано</translation>
    </message>
    <message>
        <source>Delivered, but not on every server</source>
        <translation>Выдано, но не на всех серверах</translation>
    </message>
    <message>
        <source>%1 of %2 servers</source>
        <translation>%1 из %2 серверов</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>Was completed already</source>
        <translation>Уже был завершён</translation>
    </message>
    <message>
        <source>Not delivered, paid as before</source>
        <translation>Не выдано, платёж остался оплаченным</translation>
    </message>
    <message>
        <source>Processing payments…</source>
        <translation>Обрабатываем платежи…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n payment(s) delivered</source>
        <translation>
            <numerusform>Выдано %1 из %n платежа</numerusform>
            <numerusform>Выдано %1 из %n платежей</numerusform>
            <numerusform>Выдано %1 из %n платежей</numerusform>
        </translation>
    </message>
    <message>
        <source>Until then the payment stays in processing.</source>
        <translation>До тех пор платёж остаётся в обработке.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Не выдано</translation>
    </message>
    <message>
        <source>Another program is processing it</source>
        <translation>Платёж обрабатывает другая программа</translation>
    </message>
    <message>
        <source>Another program completed it</source>
        <translation>Платёж завершила другая программа</translation>
    </message>
    <message>
        <source>Not delivered, not paid any more</source>
        <translation>Не выдано, платёж больше не оплачен</translation>
    </message>
    <message>
        <source>Somebody else changed the payment meanwhile. What VeilDesk had created for it is removed again.</source>
        <translation>Тем временем платёж изменил кто-то другой. Всё созданное для него VeilDesk уже удалил.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentOverview</name>
    <message>
        <source>Payment id:</source>
        <translation>ID платежа:</translation>
    </message>
    <message>
        <source>Status:</source>
        <translation>Состояние:</translation>
    </message>
    <message>
        <source>Defects:</source>
        <translation>Ошибки в данных:</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>Can be processed:</source>
        <translation>Можно обработать:</translation>
    </message>
    <message>
        <source>Process all the same…</source>
        <translation>Всё равно выполнить…</translation>
    </message>
    <message>
        <source>Processed by:</source>
        <translation>Обрабатывает:</translation>
    </message>
    <message>
        <source>Take &amp;over</source>
        <translation>&amp;Перехватить</translation>
    </message>
    <message>
        <source>Its name:</source>
        <translation>Имя программы:</translation>
    </message>
    <message>
        <source>Last attempt:</source>
        <translation>Последняя попытка:</translation>
    </message>
    <message>
        <source>Message:</source>
        <translation>Сообщение:</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Отправить снова</translation>
    </message>
    <message>
        <source>&amp;Send now</source>
        <translation>&amp;Отправить сейчас</translation>
    </message>
    <message>
        <source>Customer:</source>
        <translation>Клиент:</translation>
    </message>
    <message>
        <source>Tariff:</source>
        <translation>Тариф:</translation>
    </message>
    <message>
        <source>Amount:</source>
        <translation>Сумма:</translation>
    </message>
    <message>
        <source>E-mail:</source>
        <translation>E-mail:</translation>
    </message>
    <message>
        <source>Subscription:</source>
        <translation>Подписка:</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Создан:</translation>
    </message>
    <message>
        <source>Paid:</source>
        <translation>Оплачен:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Изменён:</translation>
    </message>
    <message>
        <source>The database is open read-only</source>
        <translation>База открыта только для чтения</translation>
    </message>
    <message>
        <source>No. %1</source>
        <extracomment>%1: why a payment cannot be processed</extracomment>
        <translation>Нет. %1</translation>
    </message>
    <message>
        <source>Technical detail:</source>
        <translation>Технические подробности:</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentTimeline</name>
    <message>
        <source>%1 of %2 servers</source>
        <translation>%1 из %2 серверов</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Ещё не решено</translation>
    </message>
    <message>
        <source>Delivered: %1</source>
        <translation>Доставлен: %1</translation>
    </message>
    <message>
        <source>Delivered, but not on every server: %1</source>
        <translation>Доставлен, но не на все серверы: %1</translation>
    </message>
    <message>
        <source>Not delivered: %1</source>
        <translation>Не доставлен: %1</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ход событий</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Записан</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Message to the customer</source>
        <translation>Сообщение клиенту</translation>
    </message>
    <message>
        <source>Delivery #%1</source>
        <translation>Доставка №%1</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, попытка %2</translation>
    </message>
    <message>
        <source>Succeeded in %1 ms</source>
        <translation>Успешно за %1 мс</translation>
    </message>
    <message>
        <source>Stopped by the operator: %1</source>
        <translation>Остановлено оператором: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentsModel</name>
    <message>
        <source>Not paid yet</source>
        <translation>Не оплачен</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>Обрабатывается</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершён</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не прошёл</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращён</translation>
    </message>
    <message>
        <source>Never paid</source>
        <translation>Так и не оплачен</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Тариф</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Подписка</translation>
    </message>
    <message>
        <source>Payment id</source>
        <translation>ID платежа</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Processed by: %1</source>
        <translation>Обрабатывает: %1</translation>
    </message>
    <message>
        <source>The last attempt did not deliver all of it; the timeline in its details says why.</source>
        <translation>Последняя попытка выдала не всё; почему — в подробностях платежа, на вкладке «Ход событий».</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PaymentsPage</name>
    <message>
        <source>Payments</source>
        <translation>Платежи</translation>
    </message>
    <message>
        <source>&amp;Payments</source>
        <translation>П&amp;латежи</translation>
    </message>
    <message>
        <source>Paid means that the money is there and the keys are not. Processing a payment creates them on every server, or puts it back to paid; it never delivers twice.</source>
        <translation>«Оплачен» значит: деньги есть, ключей ещё нет. Обработка создаёт их на всех серверах или возвращает платёж в «Оплачен»; дважды не выдаёт никогда.</translation>
    </message>
    <message>
        <source>Payment %1 was recorded</source>
        <translation>Платёж %1 записан</translation>
    </message>
    <message>
        <source>The payments were not processed</source>
        <translation>Платежи не обработаны</translation>
    </message>
    <message>
        <source>All payments</source>
        <translation>Все платежи</translation>
    </message>
    <message>
        <source>Paid, not delivered</source>
        <translation>Оплачены, не выданы</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>Обрабатывается</translation>
    </message>
    <message>
        <source>&amp;Process</source>
        <translation>&amp;Обработать</translation>
    </message>
    <message>
        <source>Process &amp;all paid</source>
        <translation>Обработать &amp;все оплаченные</translation>
    </message>
    <message>
        <source>&amp;Record a payment…</source>
        <translation>&amp;Записать платёж…</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>По&amp;дробности…</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Платежей пока нет</translation>
    </message>
    <message>
        <source>Payments that the bot takes appear here. A sale outside the bot can be recorded by hand and is then delivered like any other.</source>
        <translation>Здесь появятся платежи, которые принимает бот. Продажу мимо бота можно записать вручную, она выдаётся как любая другая.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Payments by status</source>
        <translation>Платежи по состояниям</translation>
    </message>
    <message>
        <source>recording payment %1</source>
        <translation>запись платежа %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::PlaceText</name>
    <message>
        <source>It failed</source>
        <translation>Не удалось</translation>
    </message>
    <message>
        <source>%1; to be tried again after %2</source>
        <extracomment>%1: what failed, %2: a time</extracomment>
        <translation>%1; повторить можно после %2</translation>
    </message>
    <message>
        <source>Has a key</source>
        <translation>Ключ есть</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Ключа нет</translation>
    </message>
    <message>
        <source>A key too many</source>
        <translation>Лишний ключ</translation>
    </message>
    <message>
        <source>Nobody has tried to create one yet</source>
        <translation>Его ещё не пробовали создать</translation>
    </message>
    <message>
        <source>Another key on the same server serves already</source>
        <translation>На этом сервере уже есть другой ключ</translation>
    </message>
    <message>
        <source>The server is no longer in the database</source>
        <translation>Сервера больше нет в базе</translation>
    </message>
    <message>
        <source>The bot has switched the server off</source>
        <translation>Сервер выключен в боте</translation>
    </message>
    <message>
        <source>The server speaks another protocol</source>
        <translation>У сервера другой протокол</translation>
    </message>
    <message>
        <source>The customer has no access to the server any more</source>
        <translation>У клиента больше нет доступа к этому серверу</translation>
    </message>
    <message>
        <source>Another server of the group serves already</source>
        <translation>Ключ уже есть на другом сервере группы</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Probe</name>
    <message>
        <source>The name is known.</source>
        <translation>Имя найдено.</translation>
    </message>
    <message>
        <source>The port is open.</source>
        <translation>Порт открыт.</translation>
    </message>
    <message>
        <source>The connection is encrypted.</source>
        <translation>Соединение зашифровано.</translation>
    </message>
    <message>
        <source>The certificate is the expected one.</source>
        <translation>Сертификат тот, что ожидался.</translation>
    </message>
    <message>
        <source>The API key is accepted.</source>
        <translation>Ключ API принят.</translation>
    </message>
    <message>
        <source>The management API answers as expected.</source>
        <translation>API управления отвечает как положено.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Ключ API</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Not tested.</source>
        <translation>Не проверялось.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>Ошибка.</translation>
    </message>
    <message>
        <source>Dialect %1</source>
        <translation>Диалект %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>версия %1</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) on the server</source>
        <translation>
            <numerusform>на сервере %n ключ</numerusform>
            <numerusform>на сервере %n ключа</numerusform>
            <numerusform>на сервере %n ключей</numerusform>
        </translation>
    </message>
    <message>
        <source>VeilDesk makes the links. The server counts no traffic per key.</source>
        <translation>Ссылки составляет VeilDesk. Трафик по ключам сервер не считает.</translation>
    </message>
    <message>
        <source>The server makes the links and counts the traffic of each key.</source>
        <translation>Ссылки составляет сервер, он же считает трафик каждого ключа.</translation>
    </message>
    <message>
        <source>The server makes the links and counts the traffic of each key, from its latest restart on.</source>
        <translation>Ссылки составляет сервер, он же считает трафик каждого ключа — с последнего перезапуска.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ProbeView</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Проверяется…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ProgressPage</name>
    <message>
        <source>&amp;Stop and undo</source>
        <translation>&amp;Остановить и отменить</translation>
    </message>
    <message>
        <source>Servers done</source>
        <translation>Готово серверов</translation>
    </message>
    <message>
        <source>Progress per server</source>
        <translation>Ход по серверам</translation>
    </message>
    <message>
        <source>Writing the plan down…</source>
        <translation>План записывается…</translation>
    </message>
    <message>
        <source>Stopping starts no new calls, waits for those on their way and removes the keys that were created.</source>
        <translation>При остановке новые вызовы не начинаются, начатые завершаются, а созданные ключи удаляются.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Остановка…</translation>
    </message>
    <message>
        <source>No new calls are started. Those on their way end first, then the keys that were created are removed.</source>
        <translation>Новые вызовы не начинаются. Сначала завершатся начатые, затем будут удалены созданные ключи.</translation>
    </message>
    <message>
        <source>%1 of %2 servers done</source>
        <translation>Готово серверов: %1 из %2</translation>
    </message>
</context>
<context>
    <name>VeilDesk::QrCodeWidget</name>
    <message>
        <source>QR code</source>
        <translation>QR-код</translation>
    </message>
    <message>
        <source>The link as a QR code to scan with a phone, %1 by %1 modules</source>
        <translation>Ссылка в виде QR-кода для сканирования телефоном, %1 на %1 модулей</translation>
    </message>
    <message>
        <source>No QR code</source>
        <translation>Нет QR-кода</translation>
    </message>
</context>
<context>
    <name>VeilDesk::RecentDatabasesMenu</name>
    <message>
        <source>&amp;Recent databases</source>
        <translation>Н&amp;едавние базы</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>Файла нет на месте</translation>
    </message>
    <message>
        <source>&amp;Clear the list</source>
        <translation>&amp;Очистить список</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation>Список пуст</translation>
    </message>
</context>
<context>
    <name>VeilDesk::RenewalDialog</name>
    <message>
        <source>Renew subscription %1</source>
        <translation>Продление подписки %1</translation>
    </message>
    <message>
        <source>Nothing is paid by this, and no key is created: only the end and the tariff change. A tariff with a traffic limit counts the traffic anew.</source>
        <translation>Оплата этим не отмечается, ключи не создаются: меняются только срок и тариф. По тарифу с ограничением трафик считается заново.</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Продлить</translation>
    </message>
    <message>
        <source>Customer:</source>
        <translation>Клиент:</translation>
    </message>
    <message>
        <source>&amp;Tariff:</source>
        <translation>&amp;Тариф:</translation>
    </message>
    <message>
        <source>Ends now:</source>
        <translation>Сейчас до:</translation>
    </message>
    <message>
        <source>Ends then:</source>
        <translation>Станет до:</translation>
    </message>
    <message>
        <source>Why:</source>
        <translation>Почему:</translation>
    </message>
    <message>
        <source>There is no tariff. Add one first.</source>
        <translation>Тарифов нет. Сначала добавьте тариф.</translation>
    </message>
    <message>
        <source>The subscription cannot be renewed</source>
        <translation>Подписку нельзя продлить</translation>
    </message>
    <message>
        <source>The subscription was not renewed</source>
        <translation>Подписка не продлена</translation>
    </message>
</context>
<context>
    <name>VeilDesk::RepairOutcomes</name>
    <message>
        <source>Has all its keys</source>
        <translation>Все ключи на месте</translation>
    </message>
    <message>
        <source>Still lacks keys</source>
        <translation>Ключей всё ещё не хватает</translation>
    </message>
    <message>
        <source>%1 of %2 servers</source>
        <translation>%1 из %2 серверов</translation>
    </message>
    <message>
        <source>Cannot be repaired</source>
        <translation>Починить нельзя</translation>
    </message>
    <message>
        <source>Repairing subscriptions…</source>
        <translation>Починка подписок…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n subscription(s) have all their keys</source>
        <translation>
            <numerusform>Все ключи есть у %1 из %n подписки</numerusform>
            <numerusform>Все ключи есть у %1 из %n подписок</numerusform>
            <numerusform>Все ключи есть у %1 из %n подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>It is over or deactivated. One that is over can be renewed first.</source>
        <translation>Она закончилась или отключена. Закончившуюся можно сначала продлить.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ResultPage</name>
    <message>
        <source>Issue &amp;another</source>
        <translation>Выдать &amp;ещё</translation>
    </message>
    <message>
        <source>‹ &amp;Previous</source>
        <translation>‹ &amp;Предыдущий</translation>
    </message>
    <message>
        <source>Ne&amp;xt ›</source>
        <translation>С&amp;ледующий ›</translation>
    </message>
    <message>
        <source>Copy a&amp;ll links</source>
        <translation>Копировать &amp;все ссылки</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>Повто&amp;рить неудавшиеся</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What now</source>
        <translation>Что дальше</translation>
    </message>
    <message>
        <source>Servers without a key</source>
        <translation>Серверы без ключа</translation>
    </message>
    <message>
        <source>Key %1 of %2: %3</source>
        <translation>Ключ %1 из %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s) without a key</source>
        <translation>
            <numerusform>%n сервер без ключа</numerusform>
            <numerusform>%n сервера без ключа</numerusform>
            <numerusform>%n серверов без ключа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) copied.</source>
        <translation>
            <numerusform>Скопирована %n ссылка.</numerusform>
            <numerusform>Скопировано %n ссылки.</numerusform>
            <numerusform>Скопировано %n ссылок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying on the servers…</source>
        <translation>Идёт проверка на серверах…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ResultSheet</name>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>&amp;Повторить неудачные</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ReviewPage</name>
    <message>
        <source>For:</source>
        <translation>Для кого:</translation>
    </message>
    <message>
        <source>Tariff:</source>
        <translation>Тариф:</translation>
    </message>
    <message>
        <source>Servers:</source>
        <translation>Серверы:</translation>
    </message>
    <message>
        <source>E-mail of the keys:</source>
        <translation>E-mail ключей:</translation>
    </message>
    <message>
        <source>Valid until:</source>
        <translation>Действует до:</translation>
    </message>
    <message>
        <source>If a server fails:</source>
        <translation>Если сервер подведёт:</translation>
    </message>
    <message>
        <source>E&amp;xtend it</source>
        <translation>&amp;Продлить её</translation>
    </message>
    <message>
        <source>Create a ne&amp;w subscription beside it</source>
        <translation>Создать рядом н&amp;овую подписку</translation>
    </message>
    <message>
        <source>The customer has subscription #%1 under this tariff, valid until %2. What shall happen to it?</source>
        <translation>У клиента есть подписка №%1 по этому тарифу, до %2. Что с ней сделать?</translation>
    </message>
    <message>
        <source>%1 → %2. %3</source>
        <translation>%1 → %2. %3</translation>
    </message>
    <message>
        <source>Valid until %1; the present one stays as it is.</source>
        <translation>До %1; нынешняя остаётся как есть.</translation>
    </message>
    <message>
        <source>%1: %2, %3, traffic %4</source>
        <translation>%1: %2, %3, трафик: %4</translation>
    </message>
    <message>
        <source>Nobody in particular: a key of its own</source>
        <translation>Ни для кого: отдельный ключ</translation>
    </message>
    <message>
        <source>Telegram id %1</source>
        <translation>Telegram ID %1</translation>
    </message>
    <message>
        <source>%1_subscription_&lt;number&gt;@%2</source>
        <extracomment>The subscription&apos;s number is not known before it is created.</extracomment>
        <translation>%1_subscription_&lt;номер&gt;@%2</translation>
    </message>
    <message numerus="yes">
        <source>%n server(s)</source>
        <translation>
            <numerusform>%n сервер</numerusform>
            <numerusform>%n сервера</numerusform>
            <numerusform>%n серверов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 and %3 more</source>
        <translation>%1: %2 и ещё %3</translation>
    </message>
    <message>
        <source>Choose above what happens to the subscription.</source>
        <translation>Выберите выше, что сделать с подпиской.</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 вместо %2</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Revocation</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>%1: customer or e-mail, %2: server</extracomment>
        <translation>%1, сервер %2</translation>
    </message>
    <message>
        <source>unknown customer</source>
        <translation>клиент неизвестен</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n key(s)?</source>
        <translation>
            <numerusform>Отозвать %n ключ?</numerusform>
            <numerusform>Отозвать %n ключа?</numerusform>
            <numerusform>Отозвать %n ключей?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n key(s)</source>
        <translation>
            <numerusform>Отозвать %n ключ</numerusform>
            <numerusform>Отозвать %n ключа</numerusform>
            <numerusform>Отозвать %n ключей</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever uses them loses the connection. A revoked key cannot be brought back; a new key has another link.</source>
        <translation>Те, кто ими пользуется, потеряют доступ. Отозванный ключ вернуть нельзя, а у нового будет другая ссылка.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) belong to an active subscription: the bot would create a replacement at its next sync. Deactivate the subscription first to prevent that.</source>
        <translation>
            <numerusform>%n ключ относится к активной подписке: при ближайшей синхронизации бот создаст новый. Чтобы этого не случилось, сначала отключите подписку.</numerusform>
            <numerusform>%n ключа относятся к активным подпискам: при ближайшей синхронизации бот создаст новые. Чтобы этого не случилось, сначала отключите подписки.</numerusform>
            <numerusform>%n ключей относятся к активным подпискам: при ближайшей синхронизации бот создаст новые. Чтобы этого не случилось, сначала отключите подписки.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::SecretEdit</name>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SecretTextEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Выделить &amp;всё</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>Выбран %Ln</numerusform>
            <numerusform>Выбрано %Ln</numerusform>
            <numerusform>Выбрано %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %1 matching</source>
        <translation>Выбрать все подходящие: %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServerAddress</name>
    <message>
        <source>Without a scheme, https:// is assumed.</source>
        <translation>Схема не указана — подразумевается https://.</translation>
    </message>
    <message>
        <source>What stood around the address was left out.</source>
        <translation>Лишнее вокруг адреса отброшено.</translation>
    </message>
    <message>
        <source>The path of the API was left out: VeilDesk adds it itself.</source>
        <translation>Путь API отброшен: VeilDesk добавит его сам.</translation>
    </message>
    <message>
        <source>The API key in it was moved to its field.</source>
        <translation>Ключ API из адреса перенесён в своё поле.</translation>
    </message>
    <message>
        <source>The path %1 belongs to the address.</source>
        <translation>Путь %1 — часть адреса.</translation>
    </message>
    <message>
        <source>Without https the API key can be read on its way.</source>
        <translation>Без https ключ API могут прочитать по пути.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServerChoiceModel</name>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Not a V2Ray server</source>
        <translation>Не сервер V2Ray</translation>
    </message>
    <message>
        <source>Switched off in the bot</source>
        <translation>Выключен в боте</translation>
    </message>
    <message>
        <source>Paused: takes no new keys</source>
        <translation>На паузе: новых ключей не принимает</translation>
    </message>
    <message>
        <source>The subscription has a key here</source>
        <translation>У подписки здесь уже есть ключ</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Заполнен</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServerChoicePage</name>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>Filter by name or country</source>
        <translation>Фильтр по названию или стране</translation>
    </message>
    <message>
        <source>Filter servers</source>
        <translation>Фильтр серверов</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Все</translation>
    </message>
    <message>
        <source>Choose every server that has room</source>
        <translation>Выбрать все серверы, где есть место</translation>
    </message>
    <message>
        <source>Choose no server</source>
        <translation>Не выбирать ни одного</translation>
    </message>
    <message>
        <source>There are no servers. Add one on the Servers page.</source>
        <translation>Серверов нет. Добавьте сервер в разделе «Серверы».</translation>
    </message>
    <message>
        <source>Chosen: %1 of %2</source>
        <translation>Выбрано: %1 из %2</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>Ни &amp;одного</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServerDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Добавить сервер</translation>
    </message>
    <message>
        <source>The server was not added</source>
        <translation>Сервер не добавлен</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>The test only reads: it creates nothing on the server and stores nothing.</source>
        <translation>Проверка только читает: ничего не создаёт на сервере и ничего не сохраняет.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save &amp;without testing</source>
        <translation>Сохранить &amp;без проверки</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Загрузить заново</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>Изменить сервер</translation>
    </message>
    <message>
        <source>The server was loaded again</source>
        <translation>Сервер загружен заново</translation>
    </message>
    <message>
        <source>What you have typed stays. Saving writes it over what somebody else changed.</source>
        <translation>Введённое вами осталось. При сохранении оно заменит чужие изменения.</translation>
    </message>
    <message>
        <source>The server was not tested</source>
        <translation>Сервер не проверен</translation>
    </message>
    <message>
        <source>The server was not changed</source>
        <translation>Сервер не изменён</translation>
    </message>
    <message>
        <source>For a server that cannot be reached now</source>
        <translation>Для сервера, который сейчас недоступен</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServerEditor</name>
    <message>
        <source>In this computer&apos;s &amp;keychain (recommended)</source>
        <translation>В &amp;хранилище ключей этого компьютера (рекомендуется)</translation>
    </message>
    <message>
        <source>In the data&amp;base, where the bot needs it</source>
        <translation>В &amp;базе, где он нужен боту</translation>
    </message>
    <message>
        <source>Paste it in any form: with or without https:// and /api</source>
        <translation>Вставьте в любом виде: с https:// и /api или без них</translation>
    </message>
    <message>
        <source>Detect automatically</source>
        <translation>Определить автоматически</translation>
    </message>
    <message>
        <source>users – /api/users, API v1.1</source>
        <translation>users — /api/users, API v1.1</translation>
    </message>
    <message>
        <source>keys-apikey – /api/keys with X-API-Key</source>
        <translation>keys-apikey — /api/keys с X-API-Key</translation>
    </message>
    <message>
        <source>keys-bearer – /api/keys with a bearer token</source>
        <translation>keys-bearer — /api/keys с токеном bearer</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Адрес:</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>Ключ A&amp;PI:</translation>
    </message>
    <message>
        <source>&amp;Dialect:</source>
        <translation>&amp;Диалект:</translation>
    </message>
    <message>
        <source>for example Netherlands</source>
        <translation>например, Нидерланды</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Без ограничений</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Название:</translation>
    </message>
    <message>
        <source>&amp;Country:</source>
        <translation>&amp;Страна:</translation>
    </message>
    <message>
        <source>Ca&amp;pacity in keys:</source>
        <translation>Ё&amp;мкость, ключей:</translation>
    </message>
    <message>
        <source>Customers&apos; links</source>
        <translation>Ссылки для клиентов</translation>
    </message>
    <message>
        <source>D&amp;omain:</source>
        <translation>Д&amp;омен:</translation>
    </message>
    <message>
        <source>&amp;WebSocket path:</source>
        <translation>Путь &amp;WebSocket:</translation>
    </message>
    <message>
        <source>Where the API key is kept</source>
        <translation>Где хранить ключ API</translation>
    </message>
    <message>
        <source>The bot can use this server only when the key is in the database, as plain text.</source>
        <translation>Бот сможет работать с этим сервером, только если ключ лежит в базе открытым текстом.</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>останется прежним</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServersModel</name>
    <message>
        <source>Not tested</source>
        <translation>Не проверен</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Проверяется…</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Доступен</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Не работает</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>На паузе</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Выключен</translation>
    </message>
    <message>
        <source>not detected yet</source>
        <translation>ещё не определён</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Диалект</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Сертификат</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Без шифрования</translation>
    </message>
    <message>
        <source>By authority</source>
        <translation>Доверенный</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплён</translation>
    </message>
    <message>
        <source>No new keys are created here. Existing keys keep working.</source>
        <translation>Новые ключи здесь не создаются. Имеющиеся работают.</translation>
    </message>
    <message>
        <source>Switched off in the bot&apos;s panel.</source>
        <translation>Выключен в панели бота.</translation>
    </message>
    <message>
        <source>Tested %1</source>
        <translation>Проверен: %1</translation>
    </message>
    <message>
        <source>Success, 24 h</source>
        <translation>Успех за 24 ч</translation>
    </message>
    <message>
        <source>p50 / p95</source>
        <translation>p50 / p95</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Последний ответ</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ServersPage</name>
    <message>
        <source>Servers</source>
        <translation>Серверы</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>&amp;Серверы</translation>
    </message>
    <message>
        <source>Server %1 was added</source>
        <translation>Сервер %1 добавлен</translation>
    </message>
    <message>
        <source>%1 passed the test</source>
        <translation>%1: проверка пройдена</translation>
    </message>
    <message>
        <source>%1 failed the test</source>
        <translation>%1: проверка не пройдена</translation>
    </message>
    <message>
        <source>%1 takes new keys again</source>
        <translation>%1 снова принимает новые ключи</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 на паузе</translation>
    </message>
    <message>
        <source>No new keys are created there. Existing keys keep working, nothing is deleted.</source>
        <translation>Новые ключи там не создаются. Имеющиеся работают, ничего не удаляется.</translation>
    </message>
    <message>
        <source>The server was not changed</source>
        <translation>Сервер не изменён</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>&amp;Добавить сервер…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>Tests the selected servers, or all when none is selected</source>
        <translation>Проверяет выбранные серверы, а если ничего не выбрано — все</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>П&amp;ауза</translation>
    </message>
    <message>
        <source>No new keys are created on a paused server. Existing keys keep working, nothing is deleted.</source>
        <translation>На сервере, поставленном на паузу, не создаются новые ключи. Имеющиеся работают, ничего не удаляется.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>В&amp;озобновить</translation>
    </message>
    <message>
        <source>New keys may be created on the server again</source>
        <translation>На сервере снова можно создавать ключи</translation>
    </message>
    <message>
        <source>No servers yet</source>
        <translation>Серверов пока нет</translation>
    </message>
    <message>
        <source>Add the first server: VeilDesk tests its address, certificate and API key before anything is stored.</source>
        <translation>Добавьте первый сервер: VeilDesk проверит адрес, сертификат и ключ API, прежде чем что-либо сохранить.</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Server %1 was changed</source>
        <translation>Сервер «%1» изменён</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Изменить…</translation>
    </message>
    <message>
        <source>Add a server and test it in stages. Pausing a server stops new keys on it and never deletes any.</source>
        <translation>Добавьте сервер и проверьте его по шагам. Приостановка сервера запрещает новые ключи на нём, но никогда не удаляет существующие.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SettingRow</name>
    <message>
        <source>on</source>
        <translation>включено</translation>
    </message>
    <message>
        <source>off</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>По умолчанию: %1.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Reset: %1</source>
        <translation>Сбросить: %1</translation>
    </message>
    <message>
        <source>Back to the default: %1</source>
        <translation>Вернуть значение по умолчанию: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SettingText</name>
    <message>
        <source>When servers fail</source>
        <translation>Если серверы не ответили</translation>
    </message>
    <message>
        <source>Least share of servers</source>
        <translation>Наименьшая доля серверов</translation>
    </message>
    <message>
        <source>Least number of keys</source>
        <translation>Наименьшее число ключей</translation>
    </message>
    <message>
        <source>Most failed servers</source>
        <translation>Наибольшее число отказов</translation>
    </message>
    <message>
        <source>Require the server&apos;s own database</source>
        <translation>Требовать запись в базе сервера</translation>
    </message>
    <message>
        <source>A key counts only when the server says that it has stored it, too.</source>
        <translation>Ключ засчитывается, только если сервер подтвердил, что сохранил его у себя.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>How often one server is tried before it counts as failed.</source>
        <translation>Сколько раз обратиться к серверу, прежде чем считать его отказавшим.</translation>
    </message>
    <message>
        <source>First wait</source>
        <translation>Первая пауза</translation>
    </message>
    <message>
        <source>How long to wait before the second attempt.</source>
        <translation>Сколько ждать перед второй попыткой.</translation>
    </message>
    <message>
        <source>Growth of the wait</source>
        <translation>Рост паузы</translation>
    </message>
    <message>
        <source>Each further wait is this many times as long.</source>
        <translation>Во сколько раз длиннее каждая следующая пауза.</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Наибольшая пауза</translation>
    </message>
    <message>
        <source>No wait grows beyond this.</source>
        <translation>Длиннее этого пауза не становится.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Круги</translation>
    </message>
    <message>
        <source>How often failed servers are tried again after all others are done.</source>
        <translation>Сколько раз снова обойти отказавшие серверы, когда остальные готовы.</translation>
    </message>
    <message>
        <source>Repair after a network error</source>
        <translation>Починка после сбоя сети</translation>
    </message>
    <message>
        <source>How long until a server that could not be reached is tried again.</source>
        <translation>Через сколько снова обратиться к серверу, который был недоступен.</translation>
    </message>
    <message>
        <source>Repair after any other error</source>
        <translation>Починка после другой ошибки</translation>
    </message>
    <message>
        <source>How long until a server that refused is tried again.</source>
        <translation>Через сколько снова обратиться к серверу, который отказал.</translation>
    </message>
    <message>
        <source>Renewal begins</source>
        <translation>Отсчёт продления</translation>
    </message>
    <message>
        <source>From when an extension counts if the subscription has expired already.</source>
        <translation>От какого момента считать продление, если подписка уже истекла.</translation>
    </message>
    <message>
        <source>Grace period</source>
        <translation>Льготный период</translation>
    </message>
    <message>
        <source>How long after its end a subscription is renewed as if it had not ended.</source>
        <translation>Сколько после окончания подписка продлевается так, будто она не заканчивалась.</translation>
    </message>
    <message>
        <source>Servers at once</source>
        <translation>Серверов одновременно</translation>
    </message>
    <message>
        <source>How many servers one operation talks to at the same time.</source>
        <translation>К скольким серверам операция обращается одновременно.</translation>
    </message>
    <message>
        <source>Payments at once</source>
        <translation>Платежей одновременно</translation>
    </message>
    <message>
        <source>How many payments are processed at the same time.</source>
        <translation>Сколько платежей обрабатывается одновременно.</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>Время на соединение</translation>
    </message>
    <message>
        <source>After this a server counts as unreachable.</source>
        <translation>По истечении сервер считается недоступным.</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>Время на ответ</translation>
    </message>
    <message>
        <source>After this a call counts as lost, and VeilDesk looks what became of it.</source>
        <translation>По истечении вызов считается потерянным, и VeilDesk выясняет, чем он закончился.</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Аренда операции</translation>
    </message>
    <message>
        <source>For how long an operation belongs to one VeilDesk; after a crash another may take it over then.</source>
        <translation>На сколько операция закрепляется за одним VeilDesk; после сбоя её затем может подхватить другой.</translation>
    </message>
    <message>
        <source>Time to settle</source>
        <translation>Время на запоздалый ответ</translation>
    </message>
    <message>
        <source>How long after a lost answer a server may still create the key.</source>
        <translation>Сколько после потери ответа сервер ещё может создать ключ.</translation>
    </message>
    <message>
        <source>Rows per commit</source>
        <translation>Строк за одну запись</translation>
    </message>
    <message>
        <source>How many keys a bulk extension writes before it lets the bot write.</source>
        <translation>Сколько ключей массовое продление записывает, прежде чем пропустить бота.</translation>
    </message>
    <message>
        <source>Age of a difference</source>
        <translation>Возраст расхождения</translation>
    </message>
    <message>
        <source>Keys younger than this are never called a difference.</source>
        <translation>Ключи моложе этого расхождением не считаются.</translation>
    </message>
    <message>
        <source>Most deletions</source>
        <translation>Наибольшее число удалений</translation>
    </message>
    <message>
        <source>A plan that deletes more keys of a server than this needs consent.</source>
        <translation>План, который удаляет у сервера больше ключей, требует подтверждения.</translation>
    </message>
    <message>
        <source>Largest share of deletions</source>
        <translation>Наибольшая доля удалений</translation>
    </message>
    <message>
        <source>A plan that deletes a larger share of a server&apos;s keys needs consent.</source>
        <translation>План, который удаляет большую долю ключей сервера, требует подтверждения.</translation>
    </message>
    <message>
        <source>Keep attempts</source>
        <translation>Хранить попытки</translation>
    </message>
    <message>
        <source>Remote calls older than this are forgotten.</source>
        <translation>Более старые обращения к серверам забываются.</translation>
    </message>
    <message>
        <source>Port of the metrics</source>
        <translation>Порт метрик</translation>
    </message>
    <message>
        <source>On this computer only; 0 switches it off.</source>
        <translation>Только на этом компьютере; 0 отключает.</translation>
    </message>
    <message>
        <source>Alert below</source>
        <translation>Оповещать ниже</translation>
    </message>
    <message>
        <source>A smaller share of successful calls than this raises an alert.</source>
        <translation>Если доля успешных обращений меньше, появляется оповещение.</translation>
    </message>
    <message>
        <source>Domain of e-mails</source>
        <translation>Домен e-mail</translation>
    </message>
    <message>
        <source>Keys of customers are named after their id at this domain, as the bot does.</source>
        <translation>Ключи клиентов называются по их id в этом домене, как это делает бот.</translation>
    </message>
    <message>
        <source>Verify new keys</source>
        <translation>Проверять новые ключи</translation>
    </message>
    <message>
        <source>Looks on the server for each key after it was stored.</source>
        <translation>После записи проверяет, есть ли каждый ключ на сервере.</translation>
    </message>
    <message>
        <source>fraction</source>
        <translation>доля</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>ключей</translation>
    </message>
    <message>
        <source>servers</source>
        <translation>серверов</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>секунд</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>раз</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>кругов</translation>
    </message>
    <message>
        <source>servers at once</source>
        <translation>серверов одновременно</translation>
    </message>
    <message>
        <source>payments at once</source>
        <translation>платежей одновременно</translation>
    </message>
    <message>
        <source>rows per commit</source>
        <translation>строк за запись</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>строк</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>port, 0 is off</source>
        <translation>порт, 0 — отключено</translation>
    </message>
    <message>
        <source>attempts per server</source>
        <translation>попыток на сервер</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>мягко</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>строго</translation>
    </message>
    <message>
        <source>grace</source>
        <translation>с льготным периодом</translation>
    </message>
    <message>
        <source>max</source>
        <translation>от более позднего</translation>
    </message>
    <message>
        <source>Delivery policy</source>
        <translation>Правила выдачи</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Продление</translation>
    </message>
    <message>
        <source>Concurrency and timeouts</source>
        <translation>Параллельность и тайм-ауты</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Сверка</translation>
    </message>
    <message>
        <source>Alerts and metrics</source>
        <translation>Оповещения и метрики</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>A number from %1 to %2 is allowed.</source>
        <translation>Допустимо число от %1 до %2.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2 is allowed.</source>
        <translation>Допустимо целое число от %1 до %2.</translation>
    </message>
    <message>
        <source>A host name is allowed: letters, digits, dots and hyphens.</source>
        <translation>Допустимо имя узла: буквы, цифры, точки и дефисы.</translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation>Очищать буфер обмена через</translation>
    </message>
    <message>
        <source>A copied link or invitation leaves the clipboard then, and when VeilDesk ends.</source>
        <translation>Скопированная ссылка или приглашение исчезает из буфера обмена через это время и при выходе из VeilDesk.</translation>
    </message>
    <message>
        <source>seconds, 0 is never</source>
        <translation>секунд, 0 — никогда</translation>
    </message>
    <message>
        <source>Address of subscriptions</source>
        <translation>Адрес подписок</translation>
    </message>
    <message>
        <source>Where the bot serves the links of subscriptions, for example https://vpn.example. Without it messages name no link.</source>
        <translation>Где бот отдаёт ссылки подписок, например https://vpn.example. Без него в сообщениях нет ссылки.</translation>
    </message>
    <message>
        <source>Tell customers</source>
        <translation>Сообщать клиентам</translation>
    </message>
    <message>
        <source>Sends a message by Telegram when a payment was delivered or renewed a subscription. Payments completed before are not told about.</source>
        <translation>Отправляет сообщение в Telegram, когда платёж выполнен или подписка продлена. О платежах, завершённых раньше, не сообщается.</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Язык сообщений</translation>
    </message>
    <message>
        <source>The bot does not keep which language a customer speaks.</source>
        <translation>Бот не хранит, на каком языке говорит клиент.</translation>
    </message>
    <message>
        <source>Address of the Bot API</source>
        <translation>Адрес Bot API</translation>
    </message>
    <message>
        <source>Telegram&apos;s own, or that of a Bot API server of yours.</source>
        <translation>Адрес самого Telegram или вашего сервера Bot API.</translation>
    </message>
    <message>
        <source>ru</source>
        <translation>русский</translation>
    </message>
    <message>
        <source>en</source>
        <translation>английский</translation>
    </message>
    <message>
        <source>Messages to customers</source>
        <translation>Сообщения клиентам</translation>
    </message>
    <message>
        <source>An address that begins with https:// is allowed, without user or query.</source>
        <translation>Допустим адрес, начинающийся с https://, без имени пользователя и параметров.</translation>
    </message>
    <message>
        <source>Repair automatically</source>
        <translation>Чинить автоматически</translation>
    </message>
    <message>
        <source>While the window is open, subscriptions that lack keys get them, and operations that a server left unfinished are finished, as soon as the servers may be asked again.</source>
        <translation>Пока окно открыто, подписки получают недостающие ключи, а незавершённые операции доводятся до конца, как только серверы снова можно спросить.</translation>
    </message>
    <message>
        <source>When more servers fail than the limits below allow, soft keeps what was created and strict undoes it.</source>
        <translation>Если отказов больше, чем допускают пределы ниже, «мягко» сохраняет созданное, а «строго» отменяет.</translation>
    </message>
    <message>
        <source>With fewer successful servers than this share, soft keeps what was created and strict undoes it.</source>
        <translation>Если доля успешных серверов меньше, «мягко» сохраняет созданное, а «строго» отменяет.</translation>
    </message>
    <message>
        <source>With fewer keys than this, everything is undone, whatever is chosen above.</source>
        <translation>Если ключей меньше, всё отменяется, что бы ни было выбрано выше.</translation>
    </message>
    <message>
        <source>With more failed servers than this, soft keeps what was created and strict undoes it.</source>
        <translation>Если отказавших серверов больше, «мягко» сохраняет созданное, а «строго» отменяет.</translation>
    </message>
    <message>
        <source>Support contact of the bot</source>
        <translation>Контакт поддержки бота</translation>
    </message>
    <message>
        <source>The bot&apos;s SUPPORT_USERNAME, which it sends to apps with the links of subscriptions; empty when it has none.</source>
        <translation>SUPPORT_USERNAME бота: он отправляет его приложениям вместе со ссылками подписок; пусто, если его нет.</translation>
    </message>
    <message>
        <source>A Telegram user name is allowed: Latin letters, digits and underscores.</source>
        <translation>Допустимо имя в Telegram: латинские буквы, цифры и подчёркивания.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>&amp;Настройки</translation>
    </message>
    <message>
        <source>The settings are saved. New operations follow them.</source>
        <translation>Настройки сохранены. Новые операции следуют им.</translation>
    </message>
    <message>
        <source>The settings were not saved</source>
        <translation>Настройки не сохранены</translation>
    </message>
    <message>
        <source>The database&apos;s facts were not read</source>
        <translation>Сведения о базе не прочитаны</translation>
    </message>
    <message>
        <source>The database was copied to %1</source>
        <translation>База скопирована в %1</translation>
    </message>
    <message>
        <source>The database was not copied</source>
        <translation>База не скопирована</translation>
    </message>
    <message>
        <source>&amp;Reset all…</source>
        <translation>&amp;Сбросить все…</translation>
    </message>
    <message>
        <source>Puts every setting back to its default</source>
        <translation>Возвращает всем настройкам значения по умолчанию</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>No such setting</source>
        <translation>Такой настройки нет</translation>
    </message>
    <message>
        <source>No setting&apos;s name or explanation contains every word.</source>
        <translation>Ни одно название или пояснение не содержит всех слов.</translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation>&amp;Очистить поиск</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved</source>
        <translation>
            <numerusform>Не сохранено: %n изменение</numerusform>
            <numerusform>Не сохранено: %n изменения</numerusform>
            <numerusform>Не сохранено: %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct what is marked to save</source>
        <translation>Чтобы сохранить, исправьте отмеченное</translation>
    </message>
    <message numerus="yes">
        <source>Reset %n setting(s)?</source>
        <translation>
            <numerusform>Сбросить %n настройку?</numerusform>
            <numerusform>Сбросить %n настройки?</numerusform>
            <numerusform>Сбросить %n настроек?</numerusform>
        </translation>
    </message>
    <message>
        <source>They get their defaults back and are saved at once. What they say now is lost.</source>
        <translation>Они получат значения по умолчанию и сразу сохранятся. Нынешние значения пропадут.</translation>
    </message>
    <message numerus="yes">
        <source>Reset %n setting(s)</source>
        <translation>
            <numerusform>Сбросить %n настройку</numerusform>
            <numerusform>Сбросить %n настройки</numerusform>
            <numerusform>Сбросить %n настроек</numerusform>
        </translation>
    </message>
    <message>
        <source>Some settings in the file are unknown</source>
        <translation>В файле есть неизвестные настройки</translation>
    </message>
    <message>
        <source>%1 in %2 changes nothing. Correct it, or remove it from the file.</source>
        <translation>%1 в %2 ни на что не влияет. Исправьте или удалите из файла.</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>Сохранить &amp;изменения</translation>
    </message>
    <message>
        <source>New operations follow what was changed</source>
        <translation>Новые операции следуют тому, что изменено</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ShareActions</name>
    <message>
        <source>&amp;Copy link</source>
        <translation>&amp;Копировать ссылку</translation>
    </message>
    <message>
        <source>Copy &amp;invitation</source>
        <translation>Копировать п&amp;риглашение</translation>
    </message>
    <message>
        <source>&amp;Save PNG…</source>
        <translation>&amp;Сохранить PNG…</translation>
    </message>
    <message>
        <source>Save S&amp;VG…</source>
        <translation>Сохранить S&amp;VG…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>PNG images (*.png)</source>
        <translation>Изображения PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>Рисунки SVG (*.svg)</translation>
    </message>
    <message>
        <source>In &amp;Russian</source>
        <translation>&amp;По-русски</translation>
    </message>
    <message>
        <source>In &amp;English</source>
        <translation>По-&amp;английски</translation>
    </message>
    <message>
        <source>E&amp;dit the texts…</source>
        <translation>&amp;Изменить тексты…</translation>
    </message>
    <message>
        <source>The link is on the clipboard.</source>
        <translation>Ссылка в буфере обмена.</translation>
    </message>
    <message>
        <source>The invitation&apos;s text has an unknown placeholder. Edit the texts to mend it.</source>
        <translation>В тексте приглашения есть неизвестное поле. Исправьте его в текстах приглашений.</translation>
    </message>
    <message>
        <source>The invitation is on the clipboard.</source>
        <translation>Приглашение в буфере обмена.</translation>
    </message>
    <message>
        <source>Save QR code</source>
        <translation>Сохранить QR-код</translation>
    </message>
    <message>
        <source>Saved to %1. Only you can read the file.</source>
        <translation>Сохранено: %1. Прочесть файл можете только вы.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Отправлено на печать.</translation>
    </message>
    <message>
        <source>The printer did not take the page. Is it connected and switched on?</source>
        <translation>Принтер не принял страницу. Он подключён и включён?</translation>
    </message>
    <message>
        <source>The QR code could not be saved. %1</source>
        <translation>QR-код не сохранён. %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Копировать выбранные строки</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>In tables</source>
        <translation>В таблицах</translation>
    </message>
</context>
<context>
    <name>VeilDesk::StandingText</name>
    <message>
        <source>Running</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Не завершена</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Выполнена</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Частично</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалась</translation>
    </message>
    <message>
        <source>Somebody is working on it now.</source>
        <translation>Сейчас выполняется.</translation>
    </message>
    <message>
        <source>A server could not be asked. It is finished when the program starts, or by “Retry”.</source>
        <translation>Сервер не ответил. Операция завершится при запуске программы или по команде «Повторить».</translation>
    </message>
    <message>
        <source>Done on every server.</source>
        <translation>Выполнена на всех серверах.</translation>
    </message>
    <message>
        <source>Done on some servers only.</source>
        <translation>Выполнена только на части серверов.</translation>
    </message>
    <message>
        <source>Nothing is left of it, neither on a server nor in the database.</source>
        <translation>От неё ничего не осталось ни на серверах, ни в базе.</translation>
    </message>
    <message>
        <source>Issue keys</source>
        <translation>Выдача ключей</translation>
    </message>
    <message>
        <source>Revoke keys</source>
        <translation>Отзыв ключей</translation>
    </message>
    <message>
        <source>Deliver a payment</source>
        <translation>Выдача по платежу</translation>
    </message>
    <message>
        <source>Create the key</source>
        <translation>Создать ключ</translation>
    </message>
    <message>
        <source>Delete the key</source>
        <translation>Удалить ключ</translation>
    </message>
</context>
<context>
    <name>VeilDesk::StartPage</name>
    <message>
        <source>Welcome to VeilDesk</source>
        <translation>Добро пожаловать в VeilDesk</translation>
    </message>
    <message>
        <source>Issue, check and revoke the keys of your V2Ray servers. A key is either on the server and in the database, or in neither.</source>
        <translation>Выдавайте, проверяйте и отзывайте ключи своих серверов V2Ray. Ключ либо есть и на сервере, и в базе, либо его нет нигде.</translation>
    </message>
    <message>
        <source>&amp;Open database…</source>
        <translation>&amp;Открыть базу…</translation>
    </message>
    <message>
        <source>The bot&apos;s SQLite file. Nothing is changed before you agree.</source>
        <translation>Файл SQLite вашего бота. Без вашего согласия ничего не изменится.</translation>
    </message>
    <message>
        <source>&amp;New database…</source>
        <translation>&amp;Новая база…</translation>
    </message>
    <message>
        <source>Start without a bot: an empty database with the bot&apos;s schema.</source>
        <translation>Начать без бота: пустая база со схемой бота.</translation>
    </message>
    <message>
        <source>&amp;Try the demo</source>
        <translation>&amp;Демонстрация</translation>
    </message>
    <message>
        <source>Three simulated servers and invented customers on this computer. Everything disappears when you close it.</source>
        <translation>Три имитации серверов и вымышленные клиенты на этом компьютере. После закрытия всё исчезнет.</translation>
    </message>
    <message>
        <source>The file is not there: %1</source>
        <translation>Файла нет на месте: %1</translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation>Недавние базы</translation>
    </message>
</context>
<context>
    <name>VeilDesk::StatusCards</name>
    <message>
        <source>Show only these: %1</source>
        <translation>Показать только: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::StepsModel</name>
    <message>
        <source>Not begun</source>
        <translation>Не начат</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлен</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>No key there</source>
        <translation>Ключа там нет</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Создан на сервере</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Удаляется</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Удалён</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалась</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Последняя ошибка</translation>
    </message>
    <message>
        <source>The server did not save the key: it may vanish when the server restarts.</source>
        <translation>Сервер не сохранил ключ: после перезапуска сервера он может пропасть.</translation>
    </message>
    <message>
        <source>The key was not seen on the server since it was created: verify it.</source>
        <translation>После создания ключ на сервере не видели: проверьте его.</translation>
    </message>
    <message>
        <source>The server did not tell the key&apos;s link.</source>
        <translation>Сервер не сообщил ссылку ключа.</translation>
    </message>
    <message>
        <source>Technical details: %1</source>
        <translation>Технические подробности: %1</translation>
    </message>
    <message>
        <source>The key had vanished from the server, and was created again.</source>
        <translation>Ключ пропадал с сервера и был создан заново.</translation>
    </message>
    <message>
        <source>The key vanished from the server after it was stored.</source>
        <translation>После сохранения ключ пропал с сервера.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::StepsPanel</name>
    <message>
        <source>%1, current step</source>
        <translation>%1, текущий шаг</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, готово</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SubscriptionDetails</name>
    <message>
        <source>Subscription %1</source>
        <translation>Подписка %1</translation>
    </message>
    <message>
        <source>About the subscription</source>
        <translation>О подписке</translation>
    </message>
    <message>
        <source>Defects:</source>
        <translation>Ошибки в данных:</translation>
    </message>
    <message>
        <source>&amp;Subscription</source>
        <translation>По&amp;дписка</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;История</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Состояние:</translation>
    </message>
    <message>
        <source>Customer:</source>
        <translation>Клиент:</translation>
    </message>
    <message>
        <source>Tariff:</source>
        <translation>Тариф:</translation>
    </message>
    <message>
        <source>Keys:</source>
        <translation>Ключи:</translation>
    </message>
    <message>
        <source>Ends:</source>
        <translation>Заканчивается:</translation>
    </message>
    <message>
        <source>Created:</source>
        <translation>Создана:</translation>
    </message>
    <message>
        <source>Changed:</source>
        <translation>Изменена:</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Keys by server</source>
        <translation>Ключи по серверам</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Customer&apos;s &amp;app</source>
        <translation>&amp;Приложение клиента</translation>
    </message>
</context>
<context>
    <name>VeilDesk::SubscriptionText</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>%1: &quot;in 3 days&quot;, %2: the date</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>It never ends, and stays so: the customer is a VIP, or the subscription is unlimited. Only the tariff changes.</source>
        <translation>Она бессрочная и останется такой: клиент — VIP либо подписка без срока. Сменится только тариф.</translation>
    </message>
    <message>
        <source>The term is added to the end that it has.</source>
        <translation>Срок тарифа прибавляется к нынешнему сроку.</translation>
    </message>
    <message>
        <source>It is over for longer than the grace period, so the term begins now.</source>
        <translation>Льготный срок уже прошёл, поэтому отсчёт идёт от текущего момента.</translation>
    </message>
    <message>
        <source>The term begins with the payment, which is later than the old end.</source>
        <translation>Отсчёт идёт от оплаты: она позже прежнего срока.</translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n subscription(s)?</source>
        <translation>
            <numerusform>Отключить %n подписку?</numerusform>
            <numerusform>Отключить %n подписки?</numerusform>
            <numerusform>Отключить %n подписок?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n subscription(s)</source>
        <translation>
            <numerusform>Отключить %n подписку</numerusform>
            <numerusform>Отключить %n подписки</numerusform>
            <numerusform>Отключить %n подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>renewing subscription %1</source>
        <translation>продление подписки %1</translation>
    </message>
    <message numerus="yes">
        <source>deactivating %n subscription(s)</source>
        <translation>
            <numerusform>отключение %n подписки</numerusform>
            <numerusform>отключение %n подписок</numerusform>
            <numerusform>отключение %n подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>Their links stop working at once, and they cannot be renewed while they are off. Their keys stay on the servers until they are revoked, or the bot removes them.

Edit &gt; Undo switches them on again, as long as this database stays open and nobody else has changed them; keys that were removed meanwhile come back by Repair.</source>
        <translation>
            <numerusform>Ссылка подписки сразу перестанет работать, и пока подписка отключена, продлить её нельзя. Ключи останутся на серверах, пока вы их не отзовёте или пока их не удалит бот.

«Правка» &gt; «Отменить» снова включит подписку, пока открыта эта база и пока её не изменил кто-то другой; удалённые за это время ключи вернёт «Починить».</numerusform>
            <numerusform>Ссылки подписок сразу перестанут работать, и пока подписки отключены, продлить их нельзя. Ключи останутся на серверах, пока вы их не отзовёте или пока их не удалит бот.

«Правка» &gt; «Отменить» снова включит подписки, пока открыта эта база и пока их не изменил кто-то другой; удалённые за это время ключи вернёт «Починить».</numerusform>
            <numerusform>Ссылки подписок сразу перестанут работать, и пока подписки отключены, продлить их нельзя. Ключи останутся на серверах, пока вы их не отзовёте или пока их не удалит бот.

«Правка» &gt; «Отменить» снова включит подписки, пока открыта эта база и пока их не изменил кто-то другой; удалённые за это время ключи вернёт «Починить».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::SubscriptionsModel</name>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Тариф</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Истекает</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создана</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменена</translation>
    </message>
    <message>
        <source>Missing keys</source>
        <translation>Не хватает ключей</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Keys there are, and how many there should be</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) missing</source>
        <translation>
            <numerusform>не хватает %n ключа</numerusform>
            <numerusform>не хватает %n ключей</numerusform>
            <numerusform>не хватает %n ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) where none should be</source>
        <translation>
            <numerusform>%n лишний ключ</numerusform>
            <numerusform>%n лишних ключа</numerusform>
            <numerusform>%n лишних ключей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::SubscriptionsPage</name>
    <message>
        <source>Subscriptions</source>
        <translation>Подписки</translation>
    </message>
    <message>
        <source>Su&amp;bscriptions</source>
        <translation>П&amp;одписки</translation>
    </message>
    <message>
        <source>All subscriptions</source>
        <translation>Все подписки</translation>
    </message>
    <message>
        <source>Lacking keys</source>
        <translation>Не хватает ключей</translation>
    </message>
    <message>
        <source>In grace</source>
        <translation>Льготный срок</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>Подро&amp;бнее…</translation>
    </message>
    <message>
        <source>No subscriptions yet</source>
        <translation>Подписок пока нет</translation>
    </message>
    <message>
        <source>A customer gets one with the first delivered payment, or with the first keys that you issue for a tariff.</source>
        <translation>Клиент получает её после первого выполненного платежа или с первыми ключами, которые вы выдадите по тарифу.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Subscriptions by state</source>
        <translation>Подписки по состояниям</translation>
    </message>
    <message>
        <source>Subscription %1 ends %2 now</source>
        <translation>Подписка %1 теперь до %2</translation>
    </message>
    <message numerus="yes">
        <source>%n subscription(s) deactivated</source>
        <translation>
            <numerusform>Отключена %n подписка</numerusform>
            <numerusform>Отключены %n подписки</numerusform>
            <numerusform>Отключено %n подписок</numerusform>
        </translation>
    </message>
    <message>
        <source>Not every subscription was deactivated</source>
        <translation>Отключены не все подписки</translation>
    </message>
    <message>
        <source>The subscriptions were not repaired</source>
        <translation>Подписки не починены</translation>
    </message>
    <message>
        <source>&amp;Renew…</source>
        <translation>&amp;Продлить…</translation>
    </message>
    <message>
        <source>Re&amp;pair</source>
        <translation>По&amp;чинить</translation>
    </message>
    <message>
        <source>Repair &amp;all degraded</source>
        <translation>Починить &amp;все неполные</translation>
    </message>
    <message>
        <source>D&amp;eactivate…</source>
        <translation>&amp;Отключить…</translation>
    </message>
    <message>
        <source>Nothing is left to deactivate</source>
        <translation>Отключать больше нечего</translation>
    </message>
    <message>
        <source>A subscription has one key on every server that its customer may use. Degraded means that some are missing; in grace, that it is over, but its keys work for another day.</source>
        <translation>У подписки по одному ключу на каждом сервере, доступном клиенту. «Неполная» значит, что каких-то не хватает; «льготный срок» — что она закончилась, но её ключи ещё день работают.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TariffDialog</name>
    <message>
        <source>&amp;Unlimited</source>
        <translation>&amp;Без ограничений</translation>
    </message>
    <message>
        <source>Add tariff</source>
        <translation>Добавить тариф</translation>
    </message>
    <message>
        <source>The tariff was not added</source>
        <translation>Тариф не добавлен</translation>
    </message>
    <message>
        <source>Unit of the duration</source>
        <translation>Единица срока</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>минут</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>часов</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>недель</translation>
    </message>
    <message>
        <source>Traffic allowance</source>
        <translation>Объём трафика</translation>
    </message>
    <message>
        <source>Unit of the traffic allowance</source>
        <translation>Единица трафика</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>ГиБ</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>МиБ</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Бесплатно</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Название:</translation>
    </message>
    <message>
        <source>&amp;Duration:</source>
        <translation>&amp;Срок:</translation>
    </message>
    <message>
        <source>&amp;Price:</source>
        <translation>&amp;Цена:</translation>
    </message>
    <message>
        <source>Traffic:</source>
        <translation>Трафик:</translation>
    </message>
    <message>
        <source>Edit tariff</source>
        <translation>Изменить тариф</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The tariff was not changed</source>
        <translation>Тариф не изменён</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>секунды</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TariffPage</name>
    <message>
        <source>Tariffs</source>
        <translation>Тарифы</translation>
    </message>
    <message>
        <source>There is no tariff on sale. Add one on the Tariffs page.</source>
        <translation>Нет тарифов в продаже. Добавьте тариф в разделе «Тарифы».</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TariffsModel</name>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Трафик</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>В продаже</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TariffsPage</name>
    <message>
        <source>Tariffs</source>
        <translation>Тарифы</translation>
    </message>
    <message>
        <source>&amp;Tariffs</source>
        <translation>&amp;Тарифы</translation>
    </message>
    <message>
        <source>Tariff %1 was added</source>
        <translation>Тариф %1 добавлен</translation>
    </message>
    <message>
        <source>&amp;Add tariff…</source>
        <translation>&amp;Добавить тариф…</translation>
    </message>
    <message>
        <source>No tariffs yet</source>
        <translation>Тарифов пока нет</translation>
    </message>
    <message>
        <source>A tariff says for how long a key lives, what it costs and how much traffic it allows. Issuing a key needs one.</source>
        <translation>Тариф определяет, сколько живёт ключ, сколько он стоит и какой трафик разрешён. Без тарифа ключ не выдать.</translation>
    </message>
    <message>
        <source>Done: %1. Ctrl+Z takes it back</source>
        <translation>Готово: %1. Ctrl+Z вернёт как было</translation>
    </message>
    <message>
        <source>The tariff was not changed</source>
        <translation>Тариф не изменён</translation>
    </message>
    <message>
        <source>editing tariff %1</source>
        <translation>изменение тарифа «%1»</translation>
    </message>
    <message>
        <source>archiving tariff %1</source>
        <translation>перенос тарифа «%1» в архив</translation>
    </message>
    <message>
        <source>offering tariff %1 again</source>
        <translation>возврат тарифа «%1» из архива</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (копия)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Изменить…</translation>
    </message>
    <message>
        <source>&amp;Duplicate…</source>
        <translation>&amp;Копировать…</translation>
    </message>
    <message>
        <source>A&amp;rchive</source>
        <translation>В &amp;архив</translation>
    </message>
    <message>
        <source>The tariff is not sold any more. Keys and subscriptions under it stay as they are.</source>
        <translation>Тариф больше не продаётся. Ключи и подписки по нему остаются как есть.</translation>
    </message>
    <message>
        <source>&amp;Offer again</source>
        <translation>&amp;Вернуть из архива</translation>
    </message>
    <message>
        <source>The archived tariff is sold again</source>
        <translation>Тариф из архива снова продаётся</translation>
    </message>
    <message>
        <source>A tariff says for how long a key lives, what it costs and how much traffic it allows.</source>
        <translation>Тариф определяет, сколько живёт ключ, сколько он стоит и сколько трафика даёт.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TermDialog</name>
    <message>
        <source>&amp;Extend by</source>
        <translation>&amp;Продлить на</translation>
    </message>
    <message>
        <source>&amp;Set to</source>
        <translation>&amp;Установить срок до</translation>
    </message>
    <message>
        <source>Also &amp;keys that end later or never</source>
        <translation>И ключи с более &amp;поздним сроком или без срока</translation>
    </message>
    <message>
        <source>Extend keys</source>
        <translation>Продление ключей</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Предпросмотр</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Keys of one subscription end together, selected or not. A term that is over starts again now.</source>
        <translation>Все ключи одной подписки, в том числе невыбранные, действуют до одной даты. Истёкший срок отсчитывается заново с этого момента.</translation>
    </message>
    <message>
        <source>Days to extend by</source>
        <translation>На сколько дней продлить</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>New end</source>
        <translation>Новый срок</translation>
    </message>
    <message>
        <source>The keys were not looked up</source>
        <translation>Не удалось прочитать ключи</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>The keys were not extended</source>
        <translation>Ключи не продлены</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: why keys stay as they are, %2: how many</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Extend %Ln key(s)</source>
        <translation>
            <numerusform>Продлить %Ln ключ</numerusform>
            <numerusform>Продлить %Ln ключа</numerusform>
            <numerusform>Продлить %Ln ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the end of %Ln key(s)</source>
        <translation>
            <numerusform>Установить срок %Ln ключу</numerusform>
            <numerusform>Установить срок %Ln ключам</numerusform>
            <numerusform>Установить срок %Ln ключам</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up the keys…</source>
        <translation>Читаем ключи…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) change</source>
        <translation>
            <numerusform>Будет изменён %Ln ключ</numerusform>
            <numerusform>Будут изменены %Ln ключа</numerusform>
            <numerusform>Будет изменено %Ln ключей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) as they are</source>
        <translation>
            <numerusform>%Ln останется как есть</numerusform>
            <numerusform>%Ln останутся как есть</numerusform>
            <numerusform>%Ln останутся как есть</numerusform>
        </translation>
    </message>
    <message>
        <source>Left alone: %1</source>
        <translation>Не изменятся: %1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TermPreviewModel</name>
    <message>
        <source>Being revoked</source>
        <translation>Отзывается</translation>
    </message>
    <message>
        <source>Its subscription is gone</source>
        <translation>Подписки больше нет</translation>
    </message>
    <message>
        <source>Unlimited</source>
        <translation>Бессрочный</translation>
    </message>
    <message>
        <source>Its subscription is deactivated</source>
        <translation>Подписка отключена</translation>
    </message>
    <message>
        <source>Never ends</source>
        <translation>Без срока</translation>
    </message>
    <message>
        <source>Ends later already</source>
        <translation>Уже действует дольше</translation>
    </message>
    <message>
        <source>Ends then already</source>
        <translation>Уже действует до этой даты</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Ends now</source>
        <translation>Сейчас до</translation>
    </message>
    <message>
        <source>Will end</source>
        <translation>Станет до</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>never</source>
        <translation>бессрочно</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>Subscription #%1</source>
        <translation>Подписка №%1</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TextsDialog</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Как увидит клиент</translation>
    </message>
    <message>
        <source>&amp;Which:</source>
        <translation>&amp;Какой:</translation>
    </message>
    <message>
        <source>Which text</source>
        <translation>Какой текст</translation>
    </message>
    <message>
        <source>Insert:</source>
        <translation>Вставить:</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>Вставить %1</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>&amp;Текст:</translation>
    </message>
    <message>
        <source>Pre&amp;view:</source>
        <translation>&amp;Как увидит клиент:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>С&amp;бросить</translation>
    </message>
    <message>
        <source>Puts back the text that VeilDesk came with</source>
        <translation>Возвращает исходный текст VeilDesk</translation>
    </message>
    <message>
        <source>%1 stands for nothing. Use the placeholders above.</source>
        <translation>%1 ничего не обозначает. Используйте поля, перечисленные выше.</translation>
    </message>
    <message>
        <source>The text is empty.</source>
        <translation>Текст пуст.</translation>
    </message>
    <message>
        <source>The text has %1 characters; a message holds %2.</source>
        <translation>В тексте символов: %1, а в сообщение помещается %2.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Timeline</name>
    <message>
        <source>Ended</source>
        <translation>Закончилась</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Закончится</translation>
    </message>
    <message>
        <source>Traffic used up</source>
        <translation>Трафик израсходован</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Создана</translation>
    </message>
    <message>
        <source>Payment of %1: %2</source>
        <extracomment>%1: an amount of money, %2: a status</extracomment>
        <translation>Платёж %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 servers</source>
        <translation>%1 из %2 серверов</translation>
    </message>
    <message>
        <source>the end moved from %1 to %2</source>
        <translation>срок передвинут с %1 на %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: an operation, %2: how it stands</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>Остановлено оператором</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TopBar</name>
    <message>
        <source>The database was opened read-only.</source>
        <translation>База открыта только для чтения.</translation>
    </message>
    <message>
        <source>VeilDesk&apos;s tables were not added to this database, so it is open read-only.</source>
        <translation>Таблицы VeilDesk в эту базу не добавлены, поэтому она открыта только для чтения.</translation>
    </message>
    <message>
        <source>The file cannot be written, so it is open read-only.</source>
        <translation>В файл нельзя писать, поэтому он открыт только для чтения.</translation>
    </message>
    <message>
        <source>Demo database</source>
        <translation>Демонстрационная база</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Только чтение</translation>
    </message>
    <message>
        <source>&amp;Issue key…</source>
        <translation>&amp;Выдать ключ…</translation>
    </message>
    <message>
        <source>Issue keys by hand (%1)</source>
        <translation>Выдать ключи вручную (%1)</translation>
    </message>
</context>
<context>
    <name>VeilDesk::TurnLabel</name>
    <message numerus="yes">
        <source>Waiting for a turn to create keys, %n s more: %1</source>
        <extracomment>%1: the servers that take only so many new keys a minute</extracomment>
        <translation>
            <numerusform>Ждём очереди на создание ключей, ещё %n с: %1</numerusform>
            <numerusform>Ждём очереди на создание ключей, ещё %n с: %1</numerusform>
            <numerusform>Ждём очереди на создание ключей, ещё %n с: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VeilDesk::UserDialog</name>
    <message>
        <source>&amp;VIP: sees the servers kept for VIPs</source>
        <translation>&amp;VIP: видит серверы, отведённые для VIP</translation>
    </message>
    <message>
        <source>Edit user</source>
        <translation>Изменить пользователя</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Добавить пользователя</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>The user was not changed</source>
        <translation>Пользователь не изменён</translation>
    </message>
    <message>
        <source>The user was not added</source>
        <translation>Пользователь не добавлен</translation>
    </message>
    <message>
        <source>&amp;Telegram id:</source>
        <translation>&amp;Telegram id:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Ник:</translation>
    </message>
    <message>
        <source>&amp;First name:</source>
        <translation>&amp;Имя:</translation>
    </message>
    <message>
        <source>&amp;Last name:</source>
        <translation>&amp;Фамилия:</translation>
    </message>
</context>
<context>
    <name>VeilDesk::UserDossier</name>
    <message>
        <source>What the user has</source>
        <translation>Что есть у пользователя</translation>
    </message>
    <message>
        <source>User %1</source>
        <translation>Пользователь %1</translation>
    </message>
    <message>
        <source>The user was not read again</source>
        <translation>Не удалось обновить данные пользователя</translation>
    </message>
    <message>
        <source>Show in the &amp;table</source>
        <translation>Показать в &amp;таблице</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copies all of it as text, without secrets</source>
        <translation>Копирует всё как текст, без секретов</translation>
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
        <translation>Ник</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Ключи</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Подписки</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Бот</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>С нами</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Активность</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокирован</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Доступен</translation>
    </message>
    <message>
        <source>The customer blocked the bot and gets no messages.</source>
        <translation>Клиент заблокировал бота и не получает сообщений.</translation>
    </message>
</context>
<context>
    <name>VeilDesk::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>&amp;Пользователи</translation>
    </message>
    <message>
        <source>User %1 was added</source>
        <translation>Пользователь %1 добавлен</translation>
    </message>
    <message>
        <source>Done: %1. Ctrl+Z takes it back</source>
        <translation>Готово: %1. Ctrl+Z вернёт как было</translation>
    </message>
    <message>
        <source>editing user %1</source>
        <translation>изменение пользователя %1</translation>
    </message>
    <message>
        <source>&amp;Add user…</source>
        <translation>&amp;Добавить пользователя…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Изменить…</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Пользователей пока нет</translation>
    </message>
    <message>
        <source>Everybody who writes to the bot appears here. A customer who pays in another way can be added by hand.</source>
        <translation>Здесь появится каждый, кто напишет боту. Клиента, который платит иначе, можно добавить вручную.</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>Есть</translation>
    </message>
    <message>
        <source>an active subscription</source>
        <translation>действующая подписка</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>ключи</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ничего</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Бот</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Все пользователи</translation>
    </message>
    <message>
        <source>With an active subscription</source>
        <translation>С активной подпиской</translation>
    </message>
    <message>
        <source>Blocked the bot</source>
        <translation>Заблокировали бота</translation>
    </message>
    <message>
        <source>The user was not changed</source>
        <translation>Пользователь не изменён</translation>
    </message>
    <message>
        <source>Open c&amp;ustomer…</source>
        <translation>&amp;Открыть клиента…</translation>
    </message>
</context>
<context>
    <name>VeilDesk::Validation</name>
    <message>
        <source>A server needs a name of 1 to 256 characters</source>
        <translation>Название сервера: от 1 до 256 символов</translation>
    </message>
    <message>
        <source>The address is not an http or https URL with a host name</source>
        <translation>Адрес — не http- или https-ссылка с именем узла</translation>
    </message>
    <message>
        <source>The server&apos;s API key is missing</source>
        <translation>Не указан ключ API сервера</translation>
    </message>
    <message>
        <source>The capacity must be at least 1 key</source>
        <translation>Ёмкость — не меньше 1 ключа</translation>
    </message>
    <message>
        <source>The fingerprint must be 64 hexadecimal digits</source>
        <translation>Отпечаток — 64 шестнадцатеричные цифры</translation>
    </message>
    <message>
        <source>The WebSocket path must start with &quot;/&quot;</source>
        <translation>Путь WebSocket должен начинаться с «/»</translation>
    </message>
    <message>
        <source>The domain is not a host name</source>
        <translation>Домен — не имя узла</translation>
    </message>
    <message>
        <source>A tariff needs a name of 1 to 256 characters</source>
        <translation>Название тарифа: от 1 до 256 символов</translation>
    </message>
    <message>
        <source>A tariff costs from 0 to 1,000,000 roubles</source>
        <translation>Цена тарифа: от 0 до 1 000 000 рублей</translation>
    </message>
    <message>
        <source>The traffic allowance is 0 (unlimited) or a number of MiB</source>
        <translation>Трафик: 0 (без ограничений) или число МиБ</translation>
    </message>
    <message>
        <source>A Telegram id is a positive whole number</source>
        <translation>Telegram ID — целое положительное число</translation>
    </message>
    <message>
        <source>A username has at most 256 characters</source>
        <translation>Имя пользователя — не длиннее 256 символов</translation>
    </message>
    <message>
        <source>A key can be extended by 1 second to 50 years</source>
        <translation>Ключ можно продлить на срок от 1 секунды до 50 лет</translation>
    </message>
    <message>
        <source>The new end lies in the past; revoke the key to end it</source>
        <translation>Новый срок уже прошёл; чтобы закрыть доступ, отзовите ключ</translation>
    </message>
    <message>
        <source>The new end lies beyond the year 2099</source>
        <translation>Новый срок позже 2099 года</translation>
    </message>
    <message>
        <source>A payment needs an id</source>
        <translation>Платежу нужен ID</translation>
    </message>
    <message>
        <source>The amount is from 0.01 to 1,000,000</source>
        <translation>Сумма — от 0,01 до 1 000 000</translation>
    </message>
    <message>
        <source>The e-mail is not an address like name@example.com</source>
        <translation>Почта указана не в виде name@example.com</translation>
    </message>
    <message>
        <source>A tariff lasts from 1 second to 10 years</source>
        <translation>Срок тарифа: от 1 секунды до 10 лет</translation>
    </message>
</context>
<context>
    <name>VeilDesk::ViewsMenu</name>
    <message>
        <source>Save view</source>
        <translation>Сохранить вид</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Переименовать вид</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <extracomment>%1: the name of a view from which the table differs by now</extracomment>
        <translation>%1 (изменён)</translation>
    </message>
    <message>
        <source>Vie&amp;ws</source>
        <translation>Вид&amp;ы</translation>
    </message>
    <message>
        <source>&amp;Save as a view…</source>
        <translation>Сохранить &amp;как вид…</translation>
    </message>
    <message>
        <source>&amp;Update view</source>
        <translation>&amp;Обновить вид</translation>
    </message>
    <message>
        <source>&amp;Update “%1”</source>
        <translation>&amp;Обновить «%1»</translation>
    </message>
    <message>
        <source>&amp;Rename view…</source>
        <translation>&amp;Переименовать вид…</translation>
    </message>
    <message>
        <source>&amp;Rename “%1”…</source>
        <translation>&amp;Переименовать «%1»…</translation>
    </message>
    <message>
        <source>&amp;Delete view…</source>
        <translation>&amp;Удалить вид…</translation>
    </message>
    <message>
        <source>&amp;Delete “%1”…</source>
        <translation>&amp;Удалить «%1»…</translation>
    </message>
    <message>
        <source>The view was not changed</source>
        <translation>Вид не менялся</translation>
    </message>
    <message>
        <source>No view of your own is chosen</source>
        <translation>Не выбран ни один из ваших видов</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Название вида</translation>
    </message>
    <message>
        <source>Delete the view “%1”?</source>
        <translation>Удалить вид «%1»?</translation>
    </message>
    <message>
        <source>The rows stay; only this way to look at them is forgotten.</source>
        <translation>Строки останутся: забудется только этот способ их показать.</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Удалить вид</translation>
    </message>
</context>
</TS>
