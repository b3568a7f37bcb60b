<?php
/**
 * The page on its way to the browser.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Puts our tag first into the head, and marks the tags that nobody marked.
 *
 * Two buffers. The inner one is opened last, so that it gets the page first: a plug-in that merges or
 * delays scripts sees them marked, and leaves them alone. The outer one is opened first: it gets what
 * those plug-ins made of the page, what others print before the template, and hands it to page caches.
 * To mark twice is to mark once, and a page that has not changed in between is not read again.
 */
final class Soglasie_Page {

	/** Query arguments by which page builders open a page in their editor. */
	const EDITORS = array( 'elementor-preview', 'et_fb', 'fl_builder', 'vc_editable', 'ct_builder', 'bricks', 'tve', 'brizy-edit', 'breakdance', 'customize_changeset_uuid' );

	/** What may stand before our tag: the start of the document, and its charset, which has to come early. */
	const START = '~^(?:\xEF\xBB\xBF)?(?>\s+|<!--.*?-->|<\?xml.*?\?>)*+(?:<!doctype\b[^>]*>)?(?>\s+|<!--.*?-->)*+(?:<html\b(?:[^>"\']|"[^"]*"|\'[^\']*\')*>)?(?>\s+|<!--.*?-->)*+(?:<head\b(?:[^>"\']|"[^"]*"|\'[^\']*\')*>)?(?:\s*<meta\s+charset\b[^>]*>)?~is';

	/**
	 * What this page was made into.
	 *
	 * @var string|null
	 */
	private static $made = null;

	/**
	 * What marks it, and what goes into its head. Made while the page is, since a buffer's end may not
	 * open another, and what plug-ins do when they are asked for an address nobody knows.
	 *
	 * @var array{Soglasie\Marker, string}|null
	 */
	private static $tools = null;

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		add_action( 'template_redirect', array( __CLASS__, 'open' ), PHP_INT_MIN );
		add_action( 'template_redirect', array( __CLASS__, 'open' ), PHP_INT_MAX );
	}

	/**
	 * Opens a buffer, if what comes is a page that visitors see.
	 */
	public static function open(): void {
		if ( ! self::is_ours() ) {
			return;
		}
		self::$tools = self::$tools ?? self::tools();
		$held        = '';
		ob_start(
			static function ( string $part, int $phase ) use ( &$held ): string {
				// Somebody flushes in the middle: a page is marked as a whole.
				$held .= $phase & PHP_OUTPUT_HANDLER_CLEAN ? '' : $part;
				if ( ! ( $phase & PHP_OUTPUT_HANDLER_FINAL ) ) {
					return '';
				}
				$page = $held;
				$held = '';
				return self::finish( $page );
			}
		);
	}

	/**
	 * Makes of a page the one that is sent.
	 *
	 * @param string $page What the theme and other plug-ins have printed.
	 */
	public static function finish( string $page ): string {
		if ( self::$made === $page || ! self::is_html( $page ) ) {
			return $page;
		}
		list( $marker, $head ) = self::$tools;
		try {
			$page = $marker->mark( self::with_head( $page, $head ) );
		} catch ( Throwable $cause ) {
			// phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- the page matters more.
			error_log( 'soglasie: ' . $cause->getMessage() );
		}
		self::$made = $page;
		return $page;
	}

	/**
	 * The marker, and what goes into the head.
	 */
	private static function tools(): array {
		require_once SOGLASIE_DIR . '/lib/php/Marker.php';
		$config = Soglasie_Config::build();
		return array(
			new Soglasie\Marker( json_decode( (string) wp_json_encode( $config ), true ) ),
			Soglasie_Tags::head( $config, Soglasie_Options::all() ),
		);
	}

	/**
	 * The page with our tag as the first thing in its head.
	 *
	 * @param string $page The page.
	 * @param string $head What goes there.
	 * @throws RuntimeException Where the start of the page cannot be read.
	 */
	private static function with_head( string $page, string $head ): string {
		if ( false !== strpos( $page, '<script type="application/json" data-soglasie' ) ) {
			return $page;
		}
		if ( 1 !== preg_match( self::START, $page, $found ) ) {
			throw new RuntimeException( 'the start of the page is unreadable' );
		}
		$at = strlen( $found[0] );
		return substr( $page, 0, $at ) . "\n" . $head . substr( $page, $at );
	}

	/**
	 * Whether the answer is a page for visitors: no feed, no sitemap, no preview, nobody's frame.
	 */
	private static function is_ours(): bool {
		$is_other = is_admin() || wp_doing_ajax() || wp_doing_cron() || ( defined( 'REST_REQUEST' ) && REST_REQUEST )
			|| ( defined( 'XMLRPC_REQUEST' ) && XMLRPC_REQUEST ) || is_feed() || is_robots() || is_favicon()
			|| is_trackback() || is_embed() || is_preview() || is_customize_preview()
			|| get_query_var( 'sitemap' ) || get_query_var( 'sitemap-stylesheet' ) || get_query_var( 'xsl' )
			// https://amp-wp.org/reference/function/amp_is_request/ .
			|| ( function_exists( 'amp_is_request' ) && did_action( 'wp' ) && amp_is_request() );
		foreach ( self::EDITORS as $name ) {
			$is_other = $is_other || isset( $_GET[ $name ] ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended
		}
		/**
		 * Decides whether this answer gets the banner and the marks.
		 *
		 * @param bool $is_ours Whether it does so far.
		 */
		return (bool) apply_filters( 'soglasie_is_page', ! $is_other );
	}

	/**
	 * Whether it is a document of HTML that is no AMP page.
	 *
	 * @param string $page What was printed.
	 */
	private static function is_html( string $page ): bool {
		foreach ( headers_list() as $header ) {
			if ( preg_match( '~^content-type:\s*+(?!text/html|application/xhtml)~i', $header ) ) {
				return false;
			}
		}
		$start = substr( $page, 0, 4096 );
		return preg_match( '~^(?:\xEF\xBB\xBF)?(?:\s+|<!--.*?-->|<\?xml.*?\?>)*(?:<!doctype\s+html|<html|<head)\b~is', $start )
			&& ! preg_match( '~<html\b[^>]*\s(?:amp|⚡)(?=[\s=>])~i', $start );
	}
}
