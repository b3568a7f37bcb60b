<?php
/**
 * The settings of the library.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Makes of the owner's settings what the library, and the marker, read. It depends on nothing but them
 * and the language of the page: whoever asks for the page gets the same.
 */
final class Soglasie_Config {

	/**
	 * The whole of it.
	 *
	 * @param array|null $options Settings; those that are kept, if none are given.
	 */
	public static function build( ?array $options = null ): array {
		$options  = $options ?? Soglasie_Options::all();
		$config   = array_filter(
			array(
				'operator' => $options['operator'],
				'contact'  => $options['contact'],
				'locale'   => $options['locale'],
			)
		);
		$chosen   = self::chosen( $options );
		if ( self::policy( $options ) ) {
			$config['policy'] = self::policy( $options );
		}
		$config['categories'] = self::categories( $options );
		$config['services']   = (object) Soglasie\Held::services( Soglasie_Services::data(), $chosen, $options['categories'] );
		$config['block']      = Soglasie\Held::rules( Soglasie_Services::data(), $chosen, $options['categories'], $options['block'], $options['hold_known'] );
		$config['signals']    = self::signals( $options );
		$config['expires']    = $options['expires'];

		$config['reaskAfterRefusal'] = $options['reask'];
		$config['ui']                = array(
			'layout'   => $options['layout'],
			'theme'    => $options['theme'],
			'launcher' => $options['launcher'] ? 'auto' : false,
		);
		if ( $options['records'] ) {
			$config['record'] = array( 'url' => wp_make_link_relative( rest_url( Soglasie_Records_Route::PATH ) ) );
		}
		/**
		 * Changes the settings of the library: README, «Настройка».
		 * It must give the same for every visitor, or page caches hand one visitor's page to another.
		 *
		 * @param array $config  The settings.
		 * @param array $options What the owner has set.
		 */
		return apply_filters( 'soglasie_config', array_filter( $config ), $options );
	}

	/**
	 * Address of a page of the site in the language of this request.
	 *
	 * @param int $id Its number; 0 for none.
	 */
	public static function page_url( int $id ): string {
		// WPML and Polylang answer to both of these.
		$id = (int) apply_filters( 'wpml_object_id', $id, 'page', true );
		if ( function_exists( 'pll_get_post' ) && pll_get_post( $id ) ) {
			$id = pll_get_post( $id );
		}
		return $id && 'publish' === get_post_status( $id ) ? wp_make_link_relative( (string) get_permalink( $id ) ) : '';
	}

	/**
	 * The category that something waits for: its own, or a stricter one where that is not asked about.
	 *
	 * @param string $id      The category.
	 * @param array  $options Settings.
	 */
	public static function category( string $id, array $options ): string {
		return Soglasie\Held::category( $id, $options['categories'] );
	}

	/**
	 * Category of each service that is on the site, by its id.
	 *
	 * @param array $options Settings.
	 */
	public static function chosen( array $options ): array {
		return array_map(
			static function ( array $service ): string {
				return $service['category'];
			},
			$options['services']
		);
	}

	private static function policy( array $options ): array {
		$url = self::page_url( $options['policy_page'] );
		if ( '' === $url ) {
			return array();
		}
		$policy     = array(
			'url'     => $url,
			'version' => $options['policy_version'],
		);
		$consent_at = self::page_url( $options['consent_page'] );
		return '' === $consent_at ? $policy : $policy + array( 'consentUrl' => $consent_at );
	}

	private static function categories( array $options ): array {
		$categories = array( 'necessary' => array( 'cookies' => Soglasie_Own_Cookies::all() ) );
		foreach ( Soglasie_Services::OPTIONAL as $id ) {
			$categories[ $id ] = $options['categories'][ $id ] ? new stdClass() : false;
		}
		return $categories;
	}

	private static function signals( array $options ): array {
		$number = $options['services']['yandex-metrika']['number'] ?? '';
		return array_filter(
			array(
				'googleConsentMode' => $options['google_mode'],
				'yandexMetrika'     => '' === $number ? array() : array( (int) $number ),
			)
		);
	}
}
