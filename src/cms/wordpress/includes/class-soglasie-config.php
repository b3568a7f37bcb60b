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

	/** Categories and services together, as many as the library can keep in its cookie. */
	const MOST = 16;

	/** The stricter, the earlier: where a category is not asked about, what is of it waits for the first that is. */
	const BY_STRICTNESS = array( 'advertising', 'functional', 'analytics', 'technical' );

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
		$services = self::services( $options );
		if ( self::policy( $options ) ) {
			$config['policy'] = self::policy( $options );
		}
		$config['categories'] = self::categories( $options );
		$config['services']   = (object) $services;
		$config['block']      = self::block( $options, $services );
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
		if ( 'necessary' === $id || ! empty( $options['categories'][ $id ] ) ) {
			return $id;
		}
		foreach ( self::BY_STRICTNESS as $other ) {
			if ( ! empty( $options['categories'][ $other ] ) ) {
				return $other;
			}
		}
		return $id;
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

	private static function services( array $options ): array {
		$room     = self::MOST - count( array_filter( $options['categories'] ) ) - 1;
		$services = array();
		foreach ( array_slice( $options['services'], 0, $room, true ) as $id => $service ) {
			$category        = self::category( $service['category'], $options );
			$known           = Soglasie_Services::all()[ $id ];
			$services[ $id ] = $known['category'] === $category ? true : array( 'category' => $category );
			if ( $known['isOther'] ) {
				$services[ $id ] = array(
					'category' => $category,
					'match'    => $known['match'],
				);
			}
		}
		return $services;
	}

	/**
	 * What is held by its address: the owner's own lines, and what is known but has no name in the list.
	 *
	 * @param array $options  Settings.
	 * @param array $services The services that have one.
	 */
	private static function block( array $options, array $services ): array {
		$block = array();
		foreach ( preg_split( '/\R/', $options['block'], -1, PREG_SPLIT_NO_EMPTY ) as $line ) {
			$words    = preg_split( '/\s+/', trim( $line ) );
			$category = $words[1] ?? 'advertising';
			$known    = in_array( $category, Soglasie_Services::OPTIONAL, true ) ? $category : 'advertising';
			if ( '' !== $words[0] ) {
				$block[] = array( $words[0], $known );
			}
		}
		foreach ( Soglasie_Services::all() as $id => $service ) {
			$chosen = $options['services'][ $id ] ?? null;
			$is_meant = $chosen || ( $options['hold_known'] && ! $service['isAskedFor'] );
			if ( isset( $services[ $id ] ) || ! $is_meant || 'necessary' === $service['category'] ) {
				continue;
			}
			foreach ( $service['match'] as $match ) {
				$block[] = array( $match, $chosen['category'] ?? $service['category'] );
			}
		}
		foreach ( $options['hold_known'] ? Soglasie_Services::others() : array() as $match => $category ) {
			$block[] = array( $match, $category );
		}
		$taken = array();
		foreach ( array_keys( $services ) as $id ) {
			$taken += array_fill_keys( Soglasie_Services::all()[ $id ]['match'], true );
		}
		$rules = array();
		foreach ( $block as list( $match, $category ) ) {
			// An address that two services share waits for the first of them alone.
			if ( ! isset( $taken[ $match ] ) ) {
				$rules[] = array(
					'match'    => $match,
					'category' => self::category( $category, $options ),
				);
			}
			$taken[ $match ] = true;
		}
		return $rules;
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
