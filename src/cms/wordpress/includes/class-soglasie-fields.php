<?php
/**
 * Controls of the settings page.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Prints one control each, escaped. Names are those of the option: `soglasie[operator]`.
 */
final class Soglasie_Fields {

	/**
	 * A line of text.
	 *
	 * @param array $field `name`, `value`, and `type`, `hint`, `class`, `more` (attributes by name).
	 */
	public static function text( array $field ): void {
		$more = $field['more'] ?? array();
		printf(
			'<input type="%1$s" id="%2$s" name="%3$s" value="%4$s" class="%5$s"%6$s>',
			esc_attr( $field['type'] ?? 'text' ),
			esc_attr( self::id( $field['name'] ) ),
			esc_attr( self::name( $field['name'] ) ),
			esc_attr( (string) $field['value'] ),
			esc_attr( $field['class'] ?? 'regular-text' ),
			self::attributes( $more ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped there.
		);
		self::hint( $field );
	}

	/**
	 * Several lines of text.
	 *
	 * @param array $field As above.
	 */
	public static function lines( array $field ): void {
		printf(
			'<textarea id="%1$s" name="%2$s" rows="5" class="large-text code"%4$s>%3$s</textarea>',
			esc_attr( self::id( $field['name'] ) ),
			esc_attr( self::name( $field['name'] ) ),
			esc_textarea( (string) $field['value'] ),
			self::attributes( $field['more'] ?? array() ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped there.
		);
		self::hint( $field );
	}

	/**
	 * A box to tick.
	 *
	 * @param array $field As above, and `label`.
	 */
	public static function box( array $field ): void {
		printf(
			'<label for="%1$s"><input type="checkbox" id="%1$s" name="%2$s" value="1"%3$s> %4$s</label>',
			esc_attr( self::id( $field['name'] ) ),
			esc_attr( self::name( $field['name'] ) ),
			checked( (bool) $field['value'], true, false ),
			esc_html( $field['label'] )
		);
		self::hint( $field );
	}

	/**
	 * A choice of one.
	 *
	 * @param array $field As above, and `options`: texts by value.
	 */
	public static function choice( array $field ): void {
		printf(
			'<select id="%1$s" name="%2$s"%3$s>',
			esc_attr( self::id( $field['name'] ) ),
			esc_attr( self::name( $field['name'] ) ),
			self::attributes( $field['more'] ?? array() ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped there.
		);
		foreach ( $field['options'] as $value => $text ) {
			printf( '<option value="%1$s"%2$s>%3$s</option>', esc_attr( (string) $value ), selected( (string) $field['value'], (string) $value, false ), esc_html( $text ) );
		}
		echo '</select>';
		self::hint( $field );
	}

	/**
	 * A page of the site.
	 *
	 * @param array $field As above, and `none`: what no page is called.
	 */
	public static function page( array $field ): void {
		$list = wp_dropdown_pages(
			array(
				'name'              => esc_attr( self::name( $field['name'] ) ),
				'id'                => esc_attr( self::id( $field['name'] ) ),
				'selected'          => (int) $field['value'],
				'show_option_none'  => esc_html( $field['none'] ),
				'option_none_value' => '0',
				'echo'              => 0,
			)
		);
		echo $list ? $list : esc_html__( 'The site has no pages yet.', 'soglasie' ); // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- made by WordPress.
		self::hint( $field );
	}

	/**
	 * Id of a control: `services[jivo][on]` → `soglasie-services-jivo-on`.
	 *
	 * @param string $name Name of the setting.
	 */
	public static function id( string $name ): string {
		return 'soglasie-' . trim( (string) preg_replace( '/[^a-z0-9]+/', '-', strtolower( $name ) ), '-' );
	}

	private static function name( string $name ): string {
		$parts = explode( '[', $name, 2 );
		return Soglasie_Options::NAME . '[' . $parts[0] . ']' . ( isset( $parts[1] ) ? '[' . $parts[1] : '' );
	}

	private static function hint( array $field ): void {
		if ( ! empty( $field['hint'] ) ) {
			echo '<p class="description">' . esc_html( $field['hint'] ) . '</p>';
		}
	}

	private static function attributes( array $attributes ): string {
		$text = '';
		foreach ( $attributes as $name => $value ) {
			$text .= ' ' . $name . '="' . esc_attr( (string) $value ) . '"';
		}
		return $text;
	}
}
