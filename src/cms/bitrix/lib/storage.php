<?php

namespace Soglasie\Consent;

use Bitrix\Main\Config\Option;
use Bitrix\Main\SiteTable;

/** Options of the module, in UTF-8, for all sites or for one. */
final class Storage
{
	public const MODULE = 'soglasie.consent';
	/** Bitrix keeps 2000 letters of a value: https://dev.1c-bitrix.ru/api_d7/bitrix/main/config/option/set.php */
	private const MOST = 1900;

	/** Names of the sites that are active, by their ids. */
	public static function sites(): array
	{
		$sites = array();
		$rows = SiteTable::getList(array('select' => array('LID', 'NAME'), 'filter' => array('=ACTIVE' => 'Y'), 'order' => array('SORT' => 'ASC')));
		while ($row = $rows->fetch()) {
			$sites[$row['LID']] = Charset::toUtf8((string)$row['NAME']);
		}
		return $sites;
	}

	/** Name of the server of a site; '' where nobody has entered it. */
	public static function server(string $site): string
	{
		$row = $site === '' ? false : SiteTable::getList(array('select' => array('SERVER_NAME'), 'filter' => array('=LID' => $site)))->fetch();
		return $row ? (string)$row['SERVER_NAME'] : '';
	}

	/** `site`: its id, or '' for all. What a site does not have is that of all. */
	public static function get(string $name, string $default, string $site): string
	{
		return Charset::toUtf8((string)Option::get(self::MODULE, $name, $default, $site));
	}

	public static function set(string $name, string $value, string $site): void
	{
		// Without the site, older versions take that of the page for it.
		Option::set(self::MODULE, $name, Charset::fromUtf8($value), $site);
	}

	/** The same for a text of any length: in parts, the last of which is empty. */
	public static function getLong(string $name, string $default, string $site): string
	{
		$whole = self::get($name, $default, $site);
		for ($at = 1; $at < 100 && ($part = self::get("{$name}_$at", '', $site)) !== ''; $at++) {
			$whole .= $part;
		}
		return $whole;
	}

	public static function setLong(string $name, string $value, string $site): void
	{
		preg_match_all('/.{1,' . self::MOST . '}/su', $value, $found);
		foreach (array_merge($found[0] ?: array(''), array('')) as $at => $part) {
			self::set($at === 0 ? $name : "{$name}_$at", $part, $site);
		}
	}
}
