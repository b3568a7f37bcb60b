<?php
/**
 * What is written into the head of a page.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Our own tag, and the held tags of the services whose numbers the owner has given.
 */
final class Soglasie_Tags {

	/**
	 * By these, plug-ins that merge, delay or defer scripts leave one alone.
	 *
	 * LiteSpeed Cache: `data-no-optimize`, `data-no-defer` https://github.com/litespeedtech/lscache_wp/blob/master/src/optimize.cls.php
	 * Autoptimize: `data-noptimize` https://github.com/futtta/autoptimize/blob/main/classes/autoptimizeScripts.php
	 * WP Rocket: `data-no-minify`; the rest by its filters https://github.com/wp-media/wp-rocket
	 * Cloudflare's Rocket Loader: `data-cfasync` https://developers.cloudflare.com/speed/optimization/content/rocket-loader/ignore-javascripts/ .
	 */
	const LEFT_ALONE = ' data-no-optimize="1" data-no-defer="1" data-noptimize="1" data-no-minify="1" data-cfasync="false"';

	/**
	 * Everything that goes to the start of the head.
	 *
	 * @param array $config  Settings of the library.
	 * @param array $options What the owner has set.
	 */
	public static function head( array $config, array $options ): string {
		$json  = wp_json_encode( $config, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
		$url   = add_query_arg( 'ver', SOGLASIE_VERSION, Soglasie_Plugin::url( 'lib/soglasie.js' ) );
		$lines = array(
			'<script type="application/json" data-soglasie' . self::LEFT_ALONE . '>' . $json . '</script>',
			'<script src="' . esc_url( $url ) . '"' . self::LEFT_ALONE . '></script>',
			Soglasie\Look::style( $options['accent'], $options['radius'] ),
		);
		foreach ( $options['services'] as $id => $service ) {
			if ( '' !== $service['number'] && Soglasie\Counters::is_number( $id, $service['number'] ) ) {
				$lines[] = Soglasie\Counters::tag( $id, $service['number'], Soglasie_Config::category( $service['category'], $options ) );
			}
		}
		return implode( "\n", array_filter( $lines ) ) . "\n";
	}
}
