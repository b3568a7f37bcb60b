<?php
/**
 * What authors put into pages.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Two blocks, and the same as shortcodes: `[soglasie_settings]`, which opens the cookie settings, and
 * `[soglasie_cookies]`, the table of cookies.
 */
final class Soglasie_Blocks {

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		add_action( 'init', array( __CLASS__, 'register' ) );
		add_shortcode( 'soglasie_settings', array( __CLASS__, 'settings' ) );
		add_shortcode( 'soglasie_cookies', array( __CLASS__, 'cookies' ) );
	}

	/**
	 * Names the blocks to WordPress.
	 */
	public static function register(): void {
		$needs = array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-server-side-render' );
		wp_register_script( 'soglasie-blocks', Soglasie_Plugin::url( 'blocks/editor.js' ), $needs, SOGLASIE_VERSION, true );
		wp_register_style( Soglasie_Cookie_Table::STYLE, Soglasie_Plugin::url( 'assets/cookies.css' ), array(), SOGLASIE_VERSION );
		wp_localize_script(
			'soglasie-blocks',
			'soglasieBlocks',
			array(
				'label' => __( 'Text', 'soglasie' ),
				'text'  => __( 'Cookie settings', 'soglasie' ),
			)
		);
		foreach ( array( 'settings', 'cookies' ) as $name ) {
			register_block_type( SOGLASIE_DIR . "/blocks/$name", array( 'render_callback' => array( __CLASS__, $name ) ) );
		}
	}

	/**
	 * What opens the cookie settings. Without scripts it leads to the policy.
	 *
	 * @param array|string $attributes `text`: what it says.
	 */
	public static function settings( $attributes ): string {
		$text = is_array( $attributes ) && ! empty( $attributes['text'] ) ? (string) $attributes['text'] : __( 'Cookie settings', 'soglasie' );
		$url  = Soglasie_Config::page_url( Soglasie_Options::get( 'policy_page' ) );
		return self::within_block(
			sprintf( '<a href="%1$s" data-soglasie-open>%2$s</a>', esc_url( '' === $url ? '#' : $url ), esc_html( $text ) ),
			'p'
		);
	}

	/**
	 * The table of cookies.
	 */
	public static function cookies(): string {
		return self::within_block( Soglasie_Cookie_Table::render( Soglasie_Options::all() ), 'div' );
	}

	/**
	 * The element of a block, with what the editor has set for it; a shortcode has none.
	 *
	 * @param string $html What is in it.
	 * @param string $tag  Its tag.
	 */
	private static function within_block( string $html, string $tag ): string {
		// https://developer.wordpress.org/reference/functions/get_block_wrapper_attributes/ — within a block only.
		$is_block = class_exists( 'WP_Block_Supports' ) && ! empty( WP_Block_Supports::$block_to_render )
			&& 0 === strpos( (string) ( WP_Block_Supports::$block_to_render['blockName'] ?? '' ), 'soglasie/' );
		return $is_block ? "<$tag " . get_block_wrapper_attributes() . ">$html</$tag>" : $html;
	}
}
