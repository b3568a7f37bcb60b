<?php
/**
 * What the library knows of services and categories.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Data that the build writes out of the sources of the library: `data/known.php`.
 */
final class Soglasie_Services {

	const OPTIONAL   = array( 'analytics', 'technical', 'functional', 'advertising' );
	const CATEGORIES = array( 'necessary', 'analytics', 'technical', 'functional', 'advertising' );

	/**
	 * Services by id, each with title, provider, country, category, match and cookies.
	 */
	public static function all(): array {
		return self::data()['services'];
	}

	/**
	 * Languages that the widget has: their own names, by code.
	 */
	public static function locales(): array {
		return self::data()['locales'];
	}

	/**
	 * A text in the language of this request: Russian where it is spoken or nothing better is there.
	 *
	 * @param string|array $text One text, or one by language.
	 */
	public static function text( $text ): string {
		if ( ! is_array( $text ) ) {
			return (string) $text;
		}
		$locale = strtolower( substr( determine_locale(), 0, 2 ) );
		$spoken = array( 'ru', 'be', 'kk', 'ky', 'tg', 'uz', 'hy', 'uk' );
		return (string) ( $text[ $locale ] ?? $text[ in_array( $locale, $spoken, true ) ? 'ru' : 'en' ] ?? reset( $text ) );
	}

	/**
	 * Name of a service.
	 *
	 * @param string $id Its id.
	 */
	public static function title( string $id ): string {
		return self::text( self::all()[ $id ]['title'] ?? $id );
	}

	/**
	 * Name of a category.
	 *
	 * @param string $id Its id.
	 */
	public static function category( string $id ): string {
		return self::text( self::data()['categories'][ $id ]['title'] ?? $id );
	}

	/**
	 * What a category is for.
	 *
	 * @param string $id Its id.
	 */
	public static function purpose( string $id ): string {
		return self::text( self::data()['categories'][ $id ]['text'] ?? '' );
	}

	/**
	 * The file, read once: `services`, `categories`, `locales`, and `others`: what else the tags of other
	 * plug-ins load, address => category.
	 */
	public static function data(): array {
		static $data = null;
		if ( null === $data ) {
			$data = require SOGLASIE_DIR . '/data/known.php';
		}
		return $data;
	}
}
