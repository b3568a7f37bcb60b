<?php
// Installed as /bitrix/admin/soglasie_consent_records.php; the module may be in either folder.
$local = $_SERVER['DOCUMENT_ROOT'] . '/local/modules/soglasie.consent/admin/records.php';
require is_file($local) ? $local : $_SERVER['DOCUMENT_ROOT'] . '/bitrix/modules/soglasie.consent/admin/records.php';
