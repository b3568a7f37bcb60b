<?php

namespace Soglasie\Consent;

use Soglasie\Counters;

/** Makes settings of what a form sent. What has no right value gets that of a fresh installation. */
final class Input
{
	/** Expressions that PHP and browsers read alike; a text without one may be anything. */
	public const FORMS = array(
		'policy_version' => '[A-Za-z0-9._\-]{1,16}',
		'policy_url' => '(?:https?://|/)\S*',
		'consent_url' => '(?:https?://|/)\S*',
		'contact' => '[^\s@]+@[^\s@]+',
		'accent' => '#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})',
		'radius' => '\d{1,2}',
		'expires' => '(?:[1-9]\d?|[1-3]\d\d|400)',
		'reask' => '(?:[1-9]\d?|[1-3]\d\d|400)',
		'keep_days' => '\d{1,5}',
	);

	/** @return array<string, string> */
	public static function clean(array $raw): array
	{
		$clean = array();
		foreach (Settings::DEFAULTS as $name => $default) {
			$clean[$name] = self::one($name, self::text($raw, $name), $default);
		}
		$clean['categories'] = self::categories($raw['categories'] ?? null);
		$clean['services'] = (string)json_encode((object)self::services($raw['services'] ?? null));
		return $clean;
	}

	private static function one(string $name, string $value, string $default): string
	{
		if ($default === 'Y' || $default === 'N') {
			return $value === 'Y' ? 'Y' : 'N';
		}
		if (isset(Settings::VALUES[$name])) {
			return in_array($value, Settings::VALUES[$name], true) ? $value : $default;
		}
		if ($name === 'locale') {
			return isset(Known::data()['locales'][$value]) ? $value : $default;
		}
		return !isset(self::FORMS[$name]) || preg_match('~^' . self::FORMS[$name] . '$~D', $value) ? $value : $default;
	}

	/** @param mixed $raw Whatever came. */
	private static function categories($raw): string
	{
		return implode(' ', array_filter(Settings::OPTIONAL, static function (string $id) use ($raw): bool {
			return is_array($raw) && ($raw[$id] ?? '') === 'Y';
		}));
	}

	/** @param mixed $raw Whatever came. */
	private static function services($raw): array
	{
		$services = array();
		foreach (Known::data()['services'] as $id => $service) {
			$one = is_array($raw) && isset($raw[$id]) && is_array($raw[$id]) ? $raw[$id] : array();
			if (($one['on'] ?? '') !== 'Y') {
				continue;
			}
			$category = self::text($one, 'category');
			$number = self::text($one, 'number');
			$services[$id] = array(
				'category' => in_array($category, Settings::CATEGORIES, true) ? $category : $service['category'],
				'number' => Counters::is_number($id, $number) ? $number : '',
			);
		}
		return $services;
	}

	private static function text(array $raw, string $name): string
	{
		return isset($raw[$name]) && is_scalar($raw[$name]) ? trim((string)$raw[$name]) : '';
	}
}
