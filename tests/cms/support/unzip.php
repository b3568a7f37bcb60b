<?php
// Unpacks a zip, as WordPress does where PHP has no extension for it: `php unzip.php <zip> <folder>`.
define( 'ABSPATH', '/usr/share/wordpress/' );
require ABSPATH . 'wp-admin/includes/class-pclzip.php';
$zip = new PclZip( $argv[1] );
exit( $zip->extract( PCLZIP_OPT_PATH, $argv[2] ) ? 0 : 1 );
