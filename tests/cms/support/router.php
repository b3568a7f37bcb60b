<?php
// PHP's own server asks this: a file that is there is itself, everything else is WordPress.
if ( 0 === strpos( $_SERVER['HTTP_HOST'], 'sentinel.' ) ) {
	http_response_code( 204 );
	return;
}
$path = $_SERVER['DOCUMENT_ROOT'] . rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
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
