<?php

namespace Soglasie\Consent;

use Bitrix\Main\Config\Option;

/** What Bitrix itself keeps in the visitor's browser and no site works without: named to visitors, never erased. */
final class OwnCookies
{
	public static function all(): array
	{
		// https://dev.1c-bitrix.ru/api_help/main/reference/cmain/get_cookie.php
		$prefix = (string)Option::get('main', 'cookie_name', 'BITRIX_SM', '');
		$login = array('ru' => 'Держит вас в личном кабинете', 'en' => 'Keeps you signed in');
		$cart = array('ru' => 'Помнит, что лежит в корзине', 'en' => 'Remembers what is in the cart');
		$session = array('ru' => 'Связывает ваши запросы, пока вы на сайте', 'en' => 'Ties your requests together while you are on the site');
		return array(
			array('name' => 'PHPSESSID', 'purpose' => $session, 'expires' => 'session', 'keep' => true),
			array('name' => "{$prefix}_LOGIN", 'purpose' => $login, 'keep' => true),
			array('name' => "{$prefix}_UIDH", 'purpose' => $login, 'keep' => true),
			array('name' => "{$prefix}_UIDL", 'purpose' => $login, 'keep' => true),
			array('name' => "{$prefix}_SALE_UID", 'purpose' => $cart, 'keep' => true),
		);
	}
}
