<?php
// A site with room for one record.
add_filter(
	'soglasie_records_limit',
	static function () {
		return 1;
	}
);
