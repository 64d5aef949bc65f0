-- What VeilDesk did for one customer is read whenever the customer is opened.
CREATE INDEX veildesk_operations_customer ON veildesk_operations (user_id)
    WHERE user_id IS NOT NULL;
