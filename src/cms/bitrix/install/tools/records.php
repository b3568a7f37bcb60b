<?php
// Where browsers send their records; installed as /bitrix/tools/soglasie.consent/records.php.
define('NO_KEEP_STATISTIC', true);
define('NO_AGENT_STATISTIC', true);
define('NOT_CHECK_PERMISSIONS', true);
define('STOP_STATISTICS', true);
require $_SERVER['DOCUMENT_ROOT'] . '/bitrix/modules/main/include/prolog_before.php';

$isThere = Bitrix\Main\Loader::includeModule('soglasie.consent');
http_response_code($isThere ? Soglasie\Consent\Records::take($_SERVER, (string)file_get_contents('php://input', false, null, 0, 16385)) : 404);
