<?php
// Services > Consent to cookies. What this file returns, Bitrix puts into its menu.

use Bitrix\Main\Localization\Loc;

Loc::loadMessages(__FILE__);

if (!$GLOBALS['USER']->IsAdmin()) {
	return false;
}
return array(
	'parent_menu' => 'global_menu_services',
	'section' => 'soglasie_consent',
	'sort' => 900,
	'text' => Loc::getMessage('SOGLASIE_MENU'),
	'title' => Loc::getMessage('SOGLASIE_MENU'),
	'icon' => 'sys_menu_icon',
	'page_icon' => 'sys_page_icon',
	'items_id' => 'menu_soglasie_consent',
	'items' => array(
		array(
			'text' => Loc::getMessage('SOGLASIE_MENU_RECORDS'),
			'title' => Loc::getMessage('SOGLASIE_MENU_RECORDS'),
			'url' => 'soglasie_consent_records.php?lang=' . LANGUAGE_ID,
			'more_url' => array(),
		),
		array(
			'text' => Loc::getMessage('SOGLASIE_MENU_SETTINGS'),
			'title' => Loc::getMessage('SOGLASIE_MENU_SETTINGS'),
			'url' => 'settings.php?lang=' . LANGUAGE_ID . '&mid=soglasie.consent',
			'more_url' => array(),
		),
	),
);
