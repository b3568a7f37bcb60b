<?php

namespace Soglasie\Consent;

use Soglasie\Counters;
use Soglasie\Held;
use Soglasie\Look;

/** What goes to the start of a page's head. ASCII, for pages in any encoding. */
final class Head
{
	public const SCRIPT = '/bitrix/js/soglasie.consent/soglasie.js?__VERSION__';

	/** Our tag, the look, and the counters that are put in by their numbers. */
	public static function html(array $config, array $settings): string
	{
		// Scripts of other modules are moved to the end of the page; these stay.
		$stays = ' data-skip-moving="true"';
		$json = json_encode($config, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES);
		$lines = array(
			'<script type="application/json" data-soglasie' . $stays . ">$json</script>",
			'<script src="' . self::SCRIPT . '"' . $stays . '></script>',
			Look::style($settings['accent'], $settings['radius']),
		);
		foreach (Settings::services($settings) as $id => $service) {
			if (Counters::is_number($id, (string)$service['number'])) {
				$category = Held::category($service['category'], Settings::asked($settings));
				$lines[] = Counters::tag($id, $service['number'], $category);
			}
		}
		return implode("\n", array_filter($lines)) . "\n";
	}
}
