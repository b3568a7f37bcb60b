<?php
if (!defined('B_PROLOG_INCLUDED') || B_PROLOG_INCLUDED !== true) {
	die();
}

use Bitrix\Main\Localization\Loc;

$arComponentParameters = array(
	'PARAMETERS' => array(
		'TEXT' => array(
			'PARENT' => 'BASE',
			'NAME' => Loc::getMessage('SOGLASIE_SETTINGS_TEXT'),
			'TYPE' => 'STRING',
			'DEFAULT' => Loc::getMessage('SOGLASIE_SETTINGS_DEFAULT'),
		),
	),
);
