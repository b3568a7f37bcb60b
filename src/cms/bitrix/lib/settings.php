<?php

namespace Soglasie\Consent;

/** What the owner has set, always whole and of the right kind, in UTF-8. A site may have settings of its own. */
final class Settings
{
	public const OPTIONAL = array('analytics', 'technical', 'functional', 'advertising');
	public const CATEGORIES = array('necessary', 'analytics', 'technical', 'functional', 'advertising');
	public const DEFAULTS = array(
		'enabled' => 'Y',
		'operator' => '',
		'contact' => '',
		'policy_url' => '',
		'policy_version' => '1',
		'consent_url' => '',
		'expires' => '365',
		'reask' => '182',
		'locale' => '',
		'categories' => 'analytics technical functional advertising',
		'services' => '{}',
		'hold_known' => 'Y',
		'block' => '',
		'google_mode' => 'N',
		'layout' => 'card',
		'theme' => 'page',
		'accent' => '',
		'radius' => '',
		'launcher' => 'Y',
		'records' => 'Y',
		'keep_days' => '1095',
	);
	/** What an option of a few values may be; the first is taken for anything else. */
	public const VALUES = array(
		'layout' => array('card', 'bar', 'inline', 'center'),
		'theme' => array('page', 'light', 'dark', 'os'),
	);
	/** There is one table of records, and so these are for all sites. */
	public const COMMON = array('records', 'keep_days');
	private const LONG = array('services', 'block');

	/**
	 * The settings of a site.
	 *
	 * @return array<string, string>
	 */
	public static function of(string $site): array
	{
		$all = array();
		$own = self::isOwn($site) ? $site : '';
		foreach (self::DEFAULTS as $name => $default) {
			$from = in_array($name, self::COMMON, true) ? '' : $own;
			$all[$name] = in_array($name, self::LONG, true)
				? Storage::getLong($name, $default, $from)
				: Storage::get($name, $default, $from);
		}
		return $all;
	}

	/** Those of the site whose page this is. In the admin pages SITE_ID is the language. */
	public static function current(): array
	{
		return self::of(defined('SITE_ID') && !defined('ADMIN_SECTION') ? SITE_ID : '');
	}

	/** Whether a site has settings of its own. */
	public static function isOwn(string $site): bool
	{
		return $site !== '' && Storage::get('own', 'N', $site) === 'Y';
	}

	/** Keeps what a form sent. `raw`: in the encoding of the site. `site`: '' for all. */
	public static function save(array $raw, string $site): void
	{
		if ($site !== '') {
			$isOwn = ($raw['own'] ?? '') === 'Y';
			Storage::set('own', $isOwn ? 'Y' : 'N', $site);
			if (!$isOwn) {
				return;
			}
		}
		array_walk_recursive($raw, static function (&$value): void {
			$value = Charset::toUtf8((string)$value);
		});
		foreach (Input::clean($raw) as $name => $value) {
			if (in_array($name, self::LONG, true)) {
				Storage::setLong($name, $value, $site);
			} elseif ($site === '' || !in_array($name, self::COMMON, true)) {
				Storage::set($name, $value, $site);
			}
		}
	}

	/** Ticks services, those that are not yet: in the settings that the site has. */
	public static function tick(array $ids, string $site): void
	{
		$services = self::services(self::of($site));
		foreach (array_diff($ids, array_keys($services)) as $id) {
			$services[$id] = array('category' => Known::data()['services'][$id]['category'], 'number' => '');
		}
		Storage::setLong('services', (string)json_encode((object)$services), self::isOwn($site) ? $site : '');
	}

	/** Services that are on the site: category and number by id. */
	public static function services(array $settings): array
	{
		$services = json_decode($settings['services'], true);
		return is_array($services) ? array_intersect_key($services, Known::data()['services']) : array();
	}

	/** Category of each service that is on the site, by its id. */
	public static function chosen(array $settings): array
	{
		return array_map(static function (array $service): string {
			return $service['category'];
		}, self::services($settings));
	}

	/** Whether each optional category is asked about, by its id. */
	public static function asked(array $settings): array
	{
		$asked = array();
		foreach (self::OPTIONAL as $id) {
			$asked[$id] = in_array($id, explode(' ', $settings['categories']), true);
		}
		return $asked;
	}
}
