<?php
// The WP Consent API, as much of it as its readme tells: https://github.com/WordPress/wp-consent-level-api .
// In PHP its answer is filtered last; in the browser a cookie for each category is what counts.
function wp_has_consent( $category, $requested_by = false ) {
	$type = apply_filters( 'wp_get_consent_type', false );
	$has  = ! $type || ( $_COOKIE[ "wp_consent_$category" ] ?? '' ) === 'allow';
	return apply_filters( 'wp_has_consent', $has, $category, $requested_by );
}

add_action(
	'wp_enqueue_scripts',
	static function () {
		wp_register_script( 'wp-consent-api', '', array(), '1', true );
		wp_enqueue_script( 'wp-consent-api' );
		wp_add_inline_script(
			'wp-consent-api',
			"window.heard = [];
			const read = (category) => ('; ' + document.cookie).split('; wp_consent_' + category + '=')[1]?.split(';')[0];
			window.wp_has_consent = (category) => !window.wp_consent_type || read(category) === 'allow';
			window.wp_set_consent = (category, value) => {
				if (read(category) === value) return;
				document.cookie = 'wp_consent_' + category + '=' + value + '; path=/';
				window.heard.push(category + ': ' + value);
			};"
		);
	},
	PHP_INT_MAX - 100
);
