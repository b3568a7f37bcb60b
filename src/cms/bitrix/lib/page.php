<?php

namespace Soglasie\Consent;

use Bitrix\Main\Data\StaticHtmlCache;
use Soglasie\Marker;

/**
 * The page on its way to the browser. The composite engine asks for the same with what it caches; an
 * AJAX component, with a piece of a page, which is marked too.
 */
final class Page
{
	/** What may stand before our tag. */
	private const START = '~^(?:\xEF\xBB\xBF)?(?>\s+|<!--.*?-->)*+<!doctype\b[^>]*>(?>\s+|<!--.*?-->)*+(?:<html\b(?:[^>"\']|"[^"]*"|\'[^\']*\')*>)?(?>\s+|<!--.*?-->)*+(?:<head\b(?:[^>"\']|"[^"]*"|\'[^\']*\')*>)?(?:\s*<meta\s+charset\b[^>]*>)?~is';

	/** Makes the composite engine forget the pages that it keeps: they are marked by other settings. */
	public static function forget(): void
	{
		StaticHtmlCache::getInstance()->deleteAll();
	}

	/** Handler of the event `OnEndBufferContent` of the module `main`. */
	public static function onEndBufferContent(&$content)
	{
		if (!is_string($content) || !self::isPage($content)) {
			return;
		}
		$settings = Settings::current();
		if ($settings['enabled'] !== 'Y') {
			return;
		}
		try {
			$config = Config::build($settings);
			$marker = new Marker(json_decode((string)json_encode($config), true));
			$content = self::forBitrix($marker->mark(self::withHead($content, $config, $settings)));
		} catch (\Throwable $cause) {
			// The page matters more.
			error_log('soglasie: ' . $cause->getMessage());
		}
	}

	private static function withHead(string $content, array $config, array $settings): string
	{
		$isThere = strpos($content, '<script type="application/json" data-soglasie') !== false;
		if ($isThere || !preg_match(self::START, $content, $found)) {
			return $content;
		}
		$at = strlen($found[0]);
		return substr($content, 0, $at) . "\n" . Head::html($config, $settings) . substr($content, $at);
	}

	/**
	 * What came without a reload, `BX.processHTML` runs, whatever its type, unless the first attribute
	 * that ends in `type` says that it is a template.
	 */
	private static function forBitrix(string $content): string
	{
		$held = '~<script(?= type="text/plain"(?: data-type=(?:"[^"]*"|\'[^\']*\'))? data-(?:category|service)=")~';
		return preg_replace($held, '<script data-bx-type="text/template" data-skip-moving="true"', $content) ?? $content;
	}

	private static function isPage(string $content): bool
	{
		if (defined('ADMIN_SECTION') || (defined('BX_CRONTAB') && BX_CRONTAB) || self::isEdited()) {
			return false;
		}
		foreach (headers_list() as $header) {
			if (preg_match('~^content-type:\s*+(?!text/html)~i', $header)) {
				return false;
			}
		}
		$start = ltrim(substr($content, 0, 1024), "\xEF\xBB\xBF \t\r\n");
		return $start !== '' && $start[0] === '<' && stripos($start, '<?xml') !== 0
			&& !preg_match('~<html\b[^>]*\s(?:amp|\xE2\x9A\xA1)(?=[\s=>])~i', $start);
	}

	/** Somebody edits the page on the site itself. */
	private static function isEdited(): bool
	{
		$application = $GLOBALS['APPLICATION'] ?? null;
		return is_object($application) && method_exists($application, 'GetShowIncludeAreas') && $application->GetShowIncludeAreas();
	}
}
