<?php
if (!defined('B_PROLOG_INCLUDED') || B_PROLOG_INCLUDED !== true) {
	die();
}

use Bitrix\Main\Loader;
use Soglasie\Consent\CookieTable;
use Soglasie\Consent\Settings;
use Soglasie\Consent\Storage;

/** The table of cookies, for the policy: it follows the services that are ticked in the settings. */
class SoglasieConsentCookies extends CBitrixComponent
{
	public function executeComponent()
	{
		if (!Loader::includeModule('soglasie.consent')) {
			return;
		}
		$this->arResult['CATEGORIES'] = CookieTable::categories(Settings::current(), Storage::sites()[SITE_ID] ?? '');
		$this->includeComponentTemplate();
	}
}
