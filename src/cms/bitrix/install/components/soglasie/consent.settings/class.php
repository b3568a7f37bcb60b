<?php
if (!defined('B_PROLOG_INCLUDED') || B_PROLOG_INCLUDED !== true) {
	die();
}

use Bitrix\Main\Loader;
use Bitrix\Main\Localization\Loc;
use Soglasie\Consent\Charset;
use Soglasie\Consent\Settings;

Loc::loadMessages(__FILE__);

/** A link that opens the cookie settings; without scripts it leads to the policy. */
class SoglasieConsentSettings extends CBitrixComponent
{
	public function executeComponent()
	{
		if (!Loader::includeModule('soglasie.consent')) {
			return;
		}
		$url = Settings::current()['policy_url'];
		$this->arResult['URL'] = $url === '' ? '#' : Charset::fromUtf8($url);
		$text = trim((string)($this->arParams['~TEXT'] ?? $this->arParams['TEXT'] ?? ''));
		$this->arResult['TEXT'] = $text === '' ? Loc::getMessage('SOGLASIE_SETTINGS_DEFAULT') : $text;
		$this->includeComponentTemplate();
	}
}
