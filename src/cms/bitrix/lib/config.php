<?php

namespace Soglasie\Consent;

/**
 * Makes of the owner's settings what the library, and the marker, read. It depends on nothing else: all
 * visitors get the same, and so does the composite cache.
 */
final class Config
{
	/** Categories and services together, as many as the library can keep in its cookie. */
	private const MOST = 16;

	public static function build(array $settings): array
	{
		$chosen = Settings::services($settings);
		$services = array();
		foreach (array_slice($chosen, 0, self::MOST - count(Settings::CATEGORIES), true) as $id => $service) {
			$known = self::known()['services'][$id];
			$services[$id] = $known['category'] === $service['category'] ? true : array('category' => $service['category']);
			if ($known['isOther']) {
				$services[$id] = array('category' => $service['category'], 'match' => $known['match']);
			}
		}
		$metrika = (string)($chosen['yandex-metrika']['number'] ?? '');
		return array_filter(array(
			'operator' => $settings['operator'],
			'contact' => $settings['contact'],
			'policy' => $settings['policy_url'] === '' ? null : array('url' => $settings['policy_url'], 'version' => $settings['policy_version']),
			'services' => (object)$services,
			'block' => self::block($settings, $services, $chosen),
			'signals' => array_filter(array(
				'googleConsentMode' => $settings['google_mode'] === 'Y',
				'yandexMetrika' => $metrika === '' ? null : array((int)$metrika),
			)),
			'expires' => (int)$settings['expires'],
			'reaskAfterRefusal' => (int)$settings['reask'],
			'ui' => array('layout' => $settings['layout'], 'theme' => $settings['theme']),
			'record' => $settings['records'] === 'Y' ? array('url' => '/bitrix/tools/soglasie.consent/records.php') : null,
		));
	}

	/** What the build knows of services: `lib/known.php`. */
	public static function known(): array
	{
		static $known = null;
		return $known ?? ($known = require __DIR__ . '/known.php');
	}

	/** What is held by its address: the owner's own lines, and what is known but has no name. */
	private static function block(array $settings, array $services, array $chosen): array
	{
		$taken = array();
		foreach (array_keys($services) as $id) {
			$taken += array_fill_keys(self::known()['services'][$id]['match'], true);
		}
		$block = array();
		$add = static function (string $match, string $category) use (&$block, &$taken): void {
			// An address that two services share waits for the first of them alone.
			if ($match !== '' && !isset($taken[$match])) {
				$block[] = array('match' => $match, 'category' => $category);
			}
			$taken[$match] = true;
		};
		foreach (preg_split('/\R/', $settings['block'], -1, PREG_SPLIT_NO_EMPTY) as $line) {
			$words = preg_split('/\s+/', trim($line));
			$add($words[0], in_array($words[1] ?? '', Settings::OPTIONAL, true) ? $words[1] : 'advertising');
		}
		foreach (self::known()['services'] as $id => $service) {
			$isMeant = isset($chosen[$id]) || ($settings['hold_known'] === 'Y' && !$service['isAskedFor']);
			if ($isMeant && $service['category'] !== 'necessary') {
				foreach ($service['match'] as $match) {
					$add($match, $chosen[$id]['category'] ?? $service['category']);
				}
			}
		}
		foreach ($settings['hold_known'] === 'Y' ? self::known()['others'] : array() as $match => $category) {
			$add($match, $category);
		}
		return $block;
	}
}
