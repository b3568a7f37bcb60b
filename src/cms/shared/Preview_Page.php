<?php
/**
 * What the widget will look like.
 *
 * @package Soglasie
 */

namespace Soglasie;

/**
 * The page in the frame of the settings: the library as the form sets it, on a page without words.
 */
final class Preview_Page {

	/**
	 * Settings of the library for that page: whatever this browser has answered on the site, here it is asked.
	 *
	 * @param array  $config Settings as they are for the site.
	 * @param string $cookie Name of a cookie that the site does not have.
	 */
	public static function config( array $config, string $cookie ): array {
		unset( $config['record'] );
		$config['cookie'] = array( 'name' => $cookie );
		$config['policy'] = array( 'url' => '#' );
		$config['ui']     = array( 'prompt' => 'manual' ) + $config['ui'];
		return $config;
	}

	/**
	 * The page. ASCII, if what it is given is.
	 *
	 * @param string $head    What loads the library.
	 * @param string $lang    Language of the page.
	 * @param bool   $is_dark Whether the site is to be dark.
	 * @param string $view    `banner` or `preferences`; anything else is the banner.
	 */
	public static function html( string $head, string $lang, bool $is_dark, string $view ): string {
		$lines = '';
		foreach ( array( 40, 92, 85, 90, 30, 88, 94, 70 ) as $width ) {
			$lines .= '<i style="width:' . $width . '%"></i>';
		}
		return '<!DOCTYPE html><html lang="' . htmlspecialchars( $lang, ENT_QUOTES ) . '"><head><meta charset="utf-8">' . $head
			. '<style>body{margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;background:' . ( $is_dark ? '#1d2327' : '#fff' ) . '}'
			. 'i{display:block;height:14px;margin:0 0 14px;border-radius:7px;background:' . ( $is_dark ? '#3c434a' : '#e5e7eb' ) . '}</style></head><body>'
			. $lines . '<script>soglasie.open("' . ( 'preferences' === $view ? 'preferences' : 'banner' ) . '")</script></body></html>';
	}
}
