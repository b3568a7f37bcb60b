<?php
/**
 * What the owner of the site has set.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * One option of WordPress, an array. What is read is always whole and of the right kind.
 */
final class Soglasie_Options {

	const NAME = 'soglasie';

	const LAYOUTS = array( 'card', 'bar', 'inline', 'center' );
	const THEMES  = array( 'page', 'light', 'dark', 'os' );

	/**
	 * What a fresh installation does: everything known is held, and asked about.
	 */
	public static function defaults(): array {
		return array(
			'enabled'        => true,
			'operator'       => '',
			'contact'        => '',
			'policy_page'    => (int) get_option( 'wp_page_for_privacy_policy' ),
			'consent_page'   => 0,
			'policy_version' => '1',
			'categories'     => array_fill_keys( Soglasie_Services::OPTIONAL, true ),
			'services'       => array(),
			'hold_known'     => true,
			'block'          => '',
			'google_mode'    => false,
			'layout'         => 'card',
			'theme'          => 'page',
			'accent'         => '',
			'radius'         => '',
			'launcher'       => true,
			'locale'         => '',
			'expires'        => 365,
			'reask'          => 182,
			'records'        => true,
			'keep_days'      => 1095,
		);
	}

	/**
	 * All settings.
	 */
	public static function all(): array {
		$kept = get_option( self::NAME );
		return is_array( $kept ) ? array_merge( self::defaults(), $kept ) : self::defaults();
	}

	/**
	 * One setting.
	 *
	 * @param string $key Its name.
	 * @return mixed
	 */
	public static function get( string $key ) {
		return self::all()[ $key ];
	}

	/**
	 * Makes settings of what a form sent. What has no right value gets the one of a fresh installation.
	 *
	 * @param mixed $raw Whatever came.
	 */
	public static function sanitize( $raw ): array {
		$raw      = is_array( $raw ) ? $raw : array();
		$defaults = self::defaults();
		$clean    = array();
		foreach ( array( 'enabled', 'hold_known', 'google_mode', 'launcher', 'records' ) as $key ) {
			$clean[ $key ] = ! empty( $raw[ $key ] );
		}
		foreach ( array( 'policy_page', 'consent_page', 'keep_days' ) as $key ) {
			$clean[ $key ] = absint( self::text( $raw, $key ) );
		}
		foreach ( array( 'expires', 'reask' ) as $key ) {
			$days          = absint( self::text( $raw, $key ) );
			$clean[ $key ] = $days >= 1 && $days <= 400 ? $days : $defaults[ $key ];
		}
		$clean['operator'] = self::text( $raw, 'operator' );
		$clean['contact']  = sanitize_email( self::text( $raw, 'contact' ) );
		$version           = self::text( $raw, 'policy_version' );
		$is_version        = preg_match( '/^[A-Za-z0-9._-]{1,16}$/D', $version );

		$clean['policy_version'] = $is_version ? $version : $defaults['policy_version'];
		$clean['layout']         = self::one_of( self::LAYOUTS, self::text( $raw, 'layout' ) );
		$clean['theme']          = self::one_of( self::THEMES, self::text( $raw, 'theme' ) );
		$clean['locale']         = self::one_of( array_merge( array( '' ), array_keys( Soglasie_Services::locales() ) ), self::text( $raw, 'locale' ) );
		$clean['accent']         = (string) sanitize_hex_color( self::text( $raw, 'accent' ) );
		$radius                  = self::text( $raw, 'radius' );
		$clean['radius']         = preg_match( '/^\d{1,2}$/D', $radius ) ? $radius : '';
		$clean['block']          = isset( $raw['block'] ) && is_string( $raw['block'] ) ? sanitize_textarea_field( $raw['block'] ) : '';
		$clean['categories']     = array();
		foreach ( Soglasie_Services::OPTIONAL as $id ) {
			$clean['categories'][ $id ] = ! empty( $raw['categories'][ $id ] );
		}
		$clean['services'] = self::services( $raw['services'] ?? null );
		return $clean;
	}

	/**
	 * The services that are on the site, with their categories and numbers.
	 *
	 * @param mixed $raw Whatever came.
	 */
	private static function services( $raw ): array {
		$clean = array();
		foreach ( array_keys( Soglasie_Services::all() ) as $id ) {
			$one = is_array( $raw ) && isset( $raw[ $id ] ) && is_array( $raw[ $id ] ) ? $raw[ $id ] : array();
			if ( empty( $one['on'] ) ) {
				continue;
			}
			$number       = self::text( $one, 'number' );
			$clean[ $id ] = array(
				'on'       => true,
				'category' => self::one_of( Soglasie_Services::CATEGORIES, self::text( $one, 'category' ), Soglasie_Services::all()[ $id ]['category'] ),
				'number'   => Soglasie\Counters::is_number( $id, $number ) ? $number : '',
			);
			if ( '' !== $number && '' === $clean[ $id ]['number'] && function_exists( 'add_settings_error' ) ) {
				/* translators: 1: name of a service, 2: what was entered */
				$told = sprintf( __( '%1$s: «%2$s» does not look like its number, and was not kept.', 'soglasie' ), Soglasie_Services::title( $id ), $number );
				add_settings_error( self::NAME, "number-$id", $told );
			}
		}
		return $clean;
	}

	/**
	 * A line of text out of what a form sent.
	 *
	 * @param array  $raw What it sent.
	 * @param string $key Name of the field.
	 */
	private static function text( array $raw, string $key ): string {
		return isset( $raw[ $key ] ) && is_scalar( $raw[ $key ] ) ? trim( sanitize_text_field( (string) $raw[ $key ] ) ) : '';
	}

	/**
	 * A value that is in a list, or the first of them.
	 *
	 * @param array       $values   The list.
	 * @param string      $value    The value.
	 * @param string|null $fallback What to take instead.
	 */
	private static function one_of( array $values, string $value, ?string $fallback = null ): string {
		return in_array( $value, $values, true ) ? $value : ( $fallback ?? $values[0] );
	}
}
