<?php
/**
 * WordPress runs this when the plug-in is deleted.
 *
 * @package Soglasie
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/class-soglasie-options.php';
require_once __DIR__ . '/includes/class-soglasie-records.php';
require_once __DIR__ . '/includes/class-soglasie-install.php';

Soglasie_Install::uninstall();
