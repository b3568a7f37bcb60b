<?php

namespace Soglasie\Consent;

/** What the build knows of services, categories and languages: `data/known.php`. */
final class Known
{
	/** Languages whose speakers Bitrix itself gives Russian words where there are none of their own. */
	private const RUSSIAN = array('ru', 'ua', 'by', 'kz');

	public static function data(): array
	{
		static $known = null;
		return $known ?? ($known = require dirname(__DIR__) . '/data/known.php');
	}

	/**
	 * A text in the language of the page: Russian, or English for all others.
	 *
	 * @param string|array $text One text, or one by language.
	 */
	public static function text($text): string
	{
		return is_array($text) ? $text[in_array(LANGUAGE_ID, self::RUSSIAN, true) ? 'ru' : 'en'] : $text;
	}

	/** Name of a category; of one that is not ours, its id. */
	public static function category(string $id): string
	{
		return self::text(self::data()['categories'][$id]['title'] ?? $id);
	}
}
