<?php
/**
 * Settings → Cookie consent.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * The page itself: its place in the menu, its form, its scripts. WordPress checks the nonce and who may
 * save (`manage_options`). What is on it: Soglasie_Sections.
 */
final class Soglasie_Settings_Page {

	const SLUG = 'soglasie';

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		add_action( 'admin_menu', array( __CLASS__, 'add' ) );
		add_action( 'admin_init', array( __CLASS__, 'register' ) );
		add_action( 'admin_enqueue_scripts', array( __CLASS__, 'enqueue' ) );
		add_action( 'admin_notices', array( __CLASS__, 'remind' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( SOGLASIE_FILE ), array( __CLASS__, 'link' ) );
		add_action( 'admin_post_' . Soglasie_Finder::ACTION, array( 'Soglasie_Finder', 'run' ) );
		add_action( 'admin_post_' . Soglasie_Policy_Page::ACTION, array( 'Soglasie_Policy_Page', 'make' ) );
	}

	/**
	 * Its place in the menu.
	 */
	public static function add(): void {
		add_options_page( __( 'Cookie consent', 'soglasie' ), __( 'Cookie consent', 'soglasie' ), 'manage_options', self::SLUG, array( __CLASS__, 'show' ) );
	}

	/**
	 * The setting, and what the page consists of.
	 */
	public static function register(): void {
		register_setting(
			self::SLUG,
			Soglasie_Options::NAME,
			array(
				'type'              => 'array',
				'sanitize_callback' => array( 'Soglasie_Options', 'sanitize' ),
			)
		);
		Soglasie_Sections::register();
	}

	/**
	 * Prints the page.
	 */
	public static function show(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap soglasie"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
		echo '<nav class="nav-tab-wrapper" hidden>';
		foreach ( Soglasie_Sections::tabs() as $tab => $title ) {
			printf( '<a class="nav-tab" href="#%1$s">%2$s</a>', esc_attr( $tab ), esc_html( $title ) );
		}
		echo '</nav><form action="options.php" method="post">';
		settings_fields( self::SLUG );
		foreach ( array_keys( Soglasie_Sections::tabs() ) as $tab ) {
			printf( '<div class="soglasie-tab" id="%s">', esc_attr( "soglasie-tab-$tab" ) );
			do_settings_sections( self::SLUG . '-' . $tab );
			echo '</div>';
		}
		submit_button();
		echo '</form></div>';
	}

	/**
	 * Scripts and styles of this page, and of no other.
	 *
	 * @param string $hook The page that is shown.
	 */
	public static function enqueue( string $hook ): void {
		if ( 'settings_page_' . self::SLUG !== $hook ) {
			return;
		}
		wp_enqueue_style( 'soglasie-admin', Soglasie_Plugin::url( 'assets/admin.css' ), array( 'wp-color-picker' ), SOGLASIE_VERSION );
		wp_enqueue_script( 'soglasie-admin', Soglasie_Plugin::url( 'assets/admin.js' ), array( 'wp-color-picker' ), SOGLASIE_VERSION, true );
	}

	/**
	 * The link in the list of plug-ins.
	 *
	 * @param string[] $links The links so far.
	 */
	public static function link( $links ) {
		$link = sprintf( '<a href="%1$s">%2$s</a>', esc_url( self::url() ), esc_html__( 'Settings', 'soglasie' ) );
		return array_merge( array( 'settings' => $link ), $links );
	}

	/**
	 * Address of the page.
	 *
	 * @param array $more Query arguments.
	 */
	public static function url( array $more = array() ): string {
		return add_query_arg( array( 'page' => self::SLUG ) + $more, admin_url( 'options-general.php' ) );
	}

	/**
	 * Until the owner has said who it is that asks, a line on the first pages of the admin says so.
	 */
	public static function remind(): void {
		$screen = get_current_screen();
		$is_on  = $screen && in_array( $screen->id, array( 'dashboard', 'plugins' ), true );
		if ( ! $is_on || ! current_user_can( 'manage_options' ) || '' !== Soglasie_Options::get( 'operator' ) ) {
			return;
		}
		printf(
			'<div class="notice notice-info"><p>%1$s <a href="%2$s">%3$s</a></p></div>',
			esc_html__( 'Soglasie already holds counters, chats, maps and videos until visitors agree. Tell them who asks, and where your cookie policy is.', 'soglasie' ),
			esc_url( self::url() ),
			esc_html__( 'Open the settings', 'soglasie' )
		);
	}
}
