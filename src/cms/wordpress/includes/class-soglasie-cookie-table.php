<?php
/**
 * The table of cookies.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Cookies by category and service: for the policy. Made of the same data that the cookie settings show.
 */
final class Soglasie_Cookie_Table {

	const STYLE = 'soglasie-cookies';

	/**
	 * The tables, one for each category, with a heading.
	 *
	 * @param array $options What the owner has set.
	 */
	public static function render( array $options ): string {
		wp_enqueue_style( self::STYLE );
		$html = '';
		foreach ( self::rows( $options ) as $category => $rows ) {
			$html .= '<h3>' . esc_html( Soglasie_Services::category( $category ) ) . '</h3>'
				. '<p>' . esc_html( Soglasie_Services::purpose( $category ) ) . '</p>'
				. self::table( $rows );
		}
		return '<div class="soglasie-cookies">' . $html . '</div>';
	}

	/**
	 * Rows by category: name, purpose, whose it is, how long it stays.
	 *
	 * @param array $options What the owner has set.
	 */
	private static function rows( array $options ): array {
		$choice = array(
			'name'    => 'soglasie',
			'purpose' => __( 'Remembers your choice', 'soglasie' ),
			'expires' => 365 === $options['expires'] ? '1y' : $options['expires'] . 'd',
		);
		$own    = array_merge( array( $choice ), Soglasie_Own_Cookies::all() );
		$text   = array( 'Soglasie_Services', 'text' );
		$all    = Soglasie\Cookie_Rows::of( Soglasie_Services::data(), Soglasie_Config::chosen( $options ), $options['categories'], $own, get_bloginfo( 'name' ), $text );
		return array_map(
			static function ( array $rows ): array {
				return array_map( array( __CLASS__, 'row' ), $rows );
			},
			$all
		);
	}

	/**
	 * The cells of a row. Public, as it is called by name.
	 *
	 * @param array $row What is known of a cookie.
	 */
	public static function row( array $row ): array {
		return '' === $row['name']
			? array( '—', __( 'Keeps its cookies on its own site', 'soglasie' ), $row['owner'], '' )
			: array( $row['name'], $row['purpose'], $row['owner'], self::lifetime( $row ) );
	}

	private static function table( array $rows ): string {
		$head = array( __( 'Name', 'soglasie' ), __( 'Purpose', 'soglasie' ), __( 'Whose', 'soglasie' ), __( 'How long', 'soglasie' ) );
		$html = '<thead><tr><th scope="col">' . implode( '</th><th scope="col">', array_map( 'esc_html', $head ) ) . '</th></tr></thead><tbody>';
		foreach ( $rows as $row ) {
			$html .= '<tr><td>' . implode( '</td><td>', array_map( 'esc_html', $row ) ) . '</td></tr>';
		}
		return '<div class="soglasie-cookies-table"><table>' . $html . '</tbody></table></div>';
	}

	/**
	 * How long it stays, in words.
	 *
	 * @param array $row What is known of a cookie.
	 */
	private static function lifetime( array $row ): string {
		list( $count, $unit ) = Soglasie\Cookie_Rows::lifetime( $row );
		if ( 'session' === $unit ) {
			return __( 'until the browser is closed', 'soglasie' );
		}
		if ( 'forever' === $unit ) {
			return __( 'until it is deleted', 'soglasie' );
		}
		$words = array(
			/* translators: %d: a number */
			'min' => _n( '%d minute', '%d minutes', $count, 'soglasie' ),
			/* translators: %d: a number */
			'h'   => _n( '%d hour', '%d hours', $count, 'soglasie' ),
			/* translators: %d: a number */
			'd'   => _n( '%d day', '%d days', $count, 'soglasie' ),
			/* translators: %d: a number */
			'w'   => _n( '%d week', '%d weeks', $count, 'soglasie' ),
			/* translators: %d: a number */
			'm'   => _n( '%d month', '%d months', $count, 'soglasie' ),
			/* translators: %d: a number */
			'y'   => _n( '%d year', '%d years', $count, 'soglasie' ),
		);
		return isset( $words[ $unit ] ) ? sprintf( $words[ $unit ], $count ) : '';
	}
}
