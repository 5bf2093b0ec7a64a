## Faults: for the administrator only.

fault-notice = ⚠️ Fault No. { $number }: { $what }. The details are in the program's log under this number.
fault-update = a person's message was not handled to the end
fault-handler = an error on a press or a message
fault-quarantine = an update from Telegram that makes no sense was set aside
fault-delivery = a notice was not sent
fault-beat = something whose time had come was not done
