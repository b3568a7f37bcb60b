<?php
if (!defined('B_PROLOG_INCLUDED') || B_PROLOG_INCLUDED !== true) {
	die();
}

use Bitrix\Main\Localization\Loc;

$arComponentDescription = array(
	'NAME' => Loc::getMessage('SOGLASIE_COOKIES_NAME'),
	'DESCRIPTION' => Loc::getMessage('SOGLASIE_COOKIES_DESCRIPTION'),
	'PATH' => array('ID' => 'soglasie', 'NAME' => Loc::getMessage('SOGLASIE_COOKIES_PATH')),
);
