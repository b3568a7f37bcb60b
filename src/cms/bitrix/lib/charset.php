<?php

namespace Soglasie\Consent;

use Bitrix\Main\Text\Encoding;

/** The module works in UTF-8; pages, forms and options are in the encoding of the site. */
final class Charset
{
	/** Bytes that are no letters become U+FFFD: one of them, and there would be no JSON at all. */
	public static function toUtf8(string $text): string
	{
		$utf8 = self::isUtf8() ? $text : Encoding::convertEncoding($text, LANG_CHARSET, 'UTF-8');
		return preg_match('//u', $utf8) ? $utf8 : (string)json_decode((string)json_encode($utf8, JSON_INVALID_UTF8_SUBSTITUTE));
	}

	public static function fromUtf8(string $text): string
	{
		return self::isUtf8() ? $text : Encoding::convertEncoding($text, 'UTF-8', LANG_CHARSET);
	}

	/** A text in UTF-8 for the HTML of a page, which may not have all of its letters: then by their numbers. */
	public static function html(string $text): string
	{
		$html = htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
		return self::isUtf8() ? $html : (string)preg_replace_callback('/[^\x00-\x7F]/u', array(self::class, 'entity'), $html);
	}

	/** @internal */
	public static function entity(array $found): string
	{
		$bytes = array_values(unpack('C*', $found[0]));
		$code = $bytes[0] & (0xFF >> (count($bytes) + 1));
		foreach (array_slice($bytes, 1) as $byte) {
			$code = $code << 6 | $byte & 0x3F;
		}
		return "&#$code;";
	}

	private static function isUtf8(): bool
	{
		return defined('BX_UTF') || !defined('LANG_CHARSET') || strcasecmp(LANG_CHARSET, 'utf-8') === 0;
	}
}
