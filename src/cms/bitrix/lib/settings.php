<?php

namespace Soglasie\Consent;

use Bitrix\Main\Config\Option;
use Bitrix\Main\Text\Encoding;

/** What the owner has set: options of the module, always whole and of the right kind, in UTF-8. */
final class Settings
{
	public const MODULE = 'soglasie.consent';
	public const OPTIONAL = array('analytics', 'technical', 'functional', 'advertising');
	public const CATEGORIES = array('necessary', 'analytics', 'technical', 'functional', 'advertising');
	public const DEFAULTS = array(
		'enabled' => 'Y',
		'operator' => '',
		'contact' => '',
		'policy_url' => '',
		'policy_version' => '1',
		'hold_known' => 'Y',
		'block' => '',
		'google_mode' => 'N',
		'layout' => 'card',
		'theme' => 'page',
		'expires' => '365',
		'reask' => '182',
		'records' => 'Y',
		'keep_days' => '1095',
		'services' => '{}',
	);
	/** What an option of a few values may be; the first is taken for anything else. */
	public const VALUES = array(
		'layout' => array('card', 'bar', 'inline', 'center'),
		'theme' => array('page', 'light', 'dark', 'os'),
	);

	/** @return array<string, string> */
	public static function all(): array
	{
		$all = array();
		foreach (self::DEFAULTS as $name => $default) {
			$all[$name] = self::toUtf8((string)Option::get(self::MODULE, $name, $default));
		}
		return $all;
	}

	/** Services that are on the site: category and number by id. */
	public static function services(array $settings): array
	{
		$services = json_decode($settings['services'], true);
		return is_array($services) ? array_intersect_key($services, Config::known()['services']) : array();
	}

	/** Keeps what a form sent. */
	public static function save(array $raw): void
	{
		foreach (self::DEFAULTS as $name => $default) {
			if ($name !== 'services') {
				Option::set(self::MODULE, $name, self::clean($name, is_scalar($raw[$name] ?? null) ? trim((string)$raw[$name]) : '', $default));
			}
		}
		$services = array();
		foreach (Config::known()['services'] as $id => $service) {
			$one = $raw['services'][$id] ?? array();
			if (!is_array($one) || ($one['on'] ?? '') !== 'Y') {
				continue;
			}
			$category = (string)($one['category'] ?? '');
			$number = trim((string)($one['number'] ?? ''));
			$services[$id] = array(
				'category' => in_array($category, self::CATEGORIES, true) ? $category : $service['category'],
				'number' => \Soglasie\Counters::is_number($id, $number) ? $number : '',
			);
		}
		Option::set(self::MODULE, 'services', json_encode((object)$services));
	}

	private static function clean(string $name, string $value, string $default): string
	{
		if ($default === 'Y' || $default === 'N') {
			return $value === 'Y' ? 'Y' : 'N';
		}
		if (isset(self::VALUES[$name])) {
			return in_array($value, self::VALUES[$name], true) ? $value : $default;
		}
		if ($name === 'policy_version') {
			return preg_match('/^[A-Za-z0-9._-]{1,16}$/D', $value) ? $value : $default;
		}
		if ($name === 'expires' || $name === 'reask') {
			return (int)$value >= 1 && (int)$value <= 400 ? (string)(int)$value : $default;
		}
		return $name === 'keep_days' ? (string)max(0, (int)$value) : $value;
	}

	private static function toUtf8(string $text): string
	{
		return defined('BX_UTF') || !defined('LANG_CHARSET') || strcasecmp(LANG_CHARSET, 'utf-8') === 0
			? $text
			: Encoding::convertEncoding($text, LANG_CHARSET, 'UTF-8');
	}
}
