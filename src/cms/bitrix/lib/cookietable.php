<?php

namespace Soglasie\Consent;

use Bitrix\Main\Localization\Loc;
use Soglasie\Cookie_Rows;

Loc::loadMessages(__FILE__);

/** The table of cookies: what the component `soglasie:consent.cookies` shows. */
final class CookieTable
{
	/**
	 * Categories in their order: `title`, `text` and `rows`, each of `name`, `purpose`, `owner` and `lifetime`.
	 * In the encoding of the site, not escaped.
	 *
	 * @param string $site What the site is called, in UTF-8.
	 */
	public static function categories(array $settings, string $site): array
	{
		$choice = array(
			'name' => 'soglasie',
			'purpose' => array('ru' => 'Помнит ваш выбор', 'en' => 'Remembers your choice'),
			'expires' => $settings['expires'] === '365' ? '1y' : $settings['expires'] . 'd',
		);
		$all = Cookie_Rows::of(
			Known::data(),
			Settings::chosen($settings),
			Settings::asked($settings),
			array_merge(array($choice), OwnCookies::all()),
			$site,
			array(Known::class, 'text')
		);
		$categories = array();
		foreach ($all as $id => $rows) {
			$about = Known::data()['categories'][$id];
			$categories[] = array(
				'title' => Charset::fromUtf8(Known::text($about['title'])),
				'text' => Charset::fromUtf8(Known::text($about['text'])),
				'rows' => array_map(array(self::class, 'row'), $rows),
			);
		}
		return $categories;
	}

	/** @internal */
	public static function row(array $row): array
	{
		if ($row['name'] === '') {
			return array('name' => '', 'purpose' => Loc::getMessage('SOGLASIE_COOKIES_ELSEWHERE'), 'owner' => Charset::fromUtf8($row['owner']), 'lifetime' => '');
		}
		return array(
			'name' => $row['name'],
			'purpose' => Charset::fromUtf8($row['purpose']),
			'owner' => Charset::fromUtf8($row['owner']),
			'lifetime' => self::lifetime($row),
		);
	}

	private static function lifetime(array $row): string
	{
		list($count, $unit) = Cookie_Rows::lifetime($row);
		if ($unit === '') {
			return '';
		}
		$forms = explode('|', (string)Loc::getMessage('SOGLASIE_COOKIES_' . strtoupper($unit)));
		$plural = count($forms) === 3 ? self::form($count) : count($forms) - 1;
		return sprintf($forms[$count === 1 ? 0 : $plural], $count);
	}

	/** Which of the three forms of a Russian word goes with a number: день, дня, дней. */
	private static function form(int $count): int
	{
		$ten = $count % 10;
		$isTeen = $count % 100 > 10 && $count % 100 < 20;
		if (!$isTeen && $ten === 1) {
			return 0;
		}
		return !$isTeen && $ten > 1 && $ten < 5 ? 1 : 2;
	}
}
