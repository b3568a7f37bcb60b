<?php
// A page cache, as plug-ins have it in `advanced-cache.php`: it is there before any plug-in, so that its
// buffer is the outermost, and it gives out what it has kept without asking anybody.
$file = WP_CONTENT_DIR . '/page-cache-' . md5( $_SERVER['REQUEST_URI'] ?? '' );

function wp_cache_clear_cache() {
	array_map( 'unlink', glob( WP_CONTENT_DIR . '/page-cache-*' ) );
}

if ( 'cli' !== PHP_SAPI && 'GET' === $_SERVER['REQUEST_METHOD'] && ! preg_match( '~/wp-(?:admin|login|json)~', $_SERVER['REQUEST_URI'] ) ) {
	if ( is_readable( $file ) ) {
		header( 'X-Page-Cache: hit' );
		header( 'Content-Type: text/html; charset=UTF-8' );
		exit( file_get_contents( $file ) );
	}
	header( 'X-Page-Cache: miss' );
	ob_start(
		static function ( $page ) use ( $file ) {
			file_put_contents( $file, $page );
			return $page;
		}
	);
}
