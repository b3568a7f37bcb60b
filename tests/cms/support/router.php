<?php
// PHP's own server asks this: a file that is there is itself, everything else is WordPress.
if ( 0 === strpos( $_SERVER['HTTP_HOST'], 'sentinel.' ) ) {
	http_response_code( 204 );
	return;
}
$path = $_SERVER['DOCUMENT_ROOT'] . rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
// Sites of a network in folders have their files where the first one has them.
if ( preg_match( '~^/[^/]+(/wp-(?:content|admin|includes)/.*|/wp-[^/]*\.php)$~', parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ), $found ) && is_file( $_SERVER['DOCUMENT_ROOT'] . $found[1] ) && ! is_file( $path ) ) {
	$path = $_SERVER['DOCUMENT_ROOT'] . $found[1];
}
if ( is_file( $path ) ) {
	return false;
}
if ( is_file( "$path/index.php" ) && '/' !== $_SERVER['REQUEST_URI'] ) {
	$_SERVER['SCRIPT_NAME'] = rtrim( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ), '/' ) . '/index.php';
	$_SERVER['PHP_SELF']    = $_SERVER['SCRIPT_NAME'];
	chdir( rtrim( $path, '/' ) );
	require rtrim( $path, '/' ) . '/index.php';
	return;
}
chdir( $_SERVER['DOCUMENT_ROOT'] );
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF']    = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
