<?php

namespace Soglasie\Consent;

use Soglasie\Held;

/**
 * Makes of the owner's settings what the library, and the marker, read. It depends on nothing else: all
 * visitors get the same, and so does the composite cache.
 */
final class Config
{
	private const RECORDS = '/bitrix/tools/soglasie.consent/records.php';

	public static function build(array $settings): array
	{
		$chosen = Settings::chosen($settings);
		$asked = Settings::asked($settings);
		return array_filter(array(
			'operator' => $settings['operator'],
			'contact' => $settings['contact'],
			'locale' => $settings['locale'],
			'policy' => self::policy($settings),
			'categories' => self::categories($asked),
			'services' => (object)Held::services(Known::data(), $chosen, $asked),
			'block' => Held::rules(Known::data(), $chosen, $asked, $settings['block'], $settings['hold_known'] === 'Y'),
			'signals' => self::signals($settings),
			'expires' => (int)$settings['expires'],
			'reaskAfterRefusal' => (int)$settings['reask'],
			'ui' => array(
				'layout' => $settings['layout'],
				'theme' => $settings['theme'],
				'launcher' => $settings['launcher'] === 'Y' ? 'auto' : false,
			),
			'record' => $settings['records'] === 'Y' ? array('url' => self::RECORDS) : null,
		));
	}

	private static function policy(array $settings): array
	{
		return $settings['policy_url'] === '' ? array() : array_filter(array(
			'url' => $settings['policy_url'],
			'version' => $settings['policy_version'],
			'consentUrl' => $settings['consent_url'],
		));
	}

	private static function categories(array $asked): array
	{
		$categories = array('necessary' => array('cookies' => OwnCookies::all()));
		foreach ($asked as $id => $isAsked) {
			$categories[$id] = $isAsked ? new \stdClass() : false;
		}
		return $categories;
	}

	private static function signals(array $settings): array
	{
		$metrika = (string)(Settings::services($settings)['yandex-metrika']['number'] ?? '');
		return array_filter(array(
			'googleConsentMode' => $settings['google_mode'] === 'Y',
			'yandexMetrika' => $metrika === '' ? array() : array((int)$metrika),
		));
	}
}
