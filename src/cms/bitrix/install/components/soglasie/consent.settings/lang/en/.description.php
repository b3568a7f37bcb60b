<?php
$MESS['SOGLASIE_SETTINGS_NAME'] = 'Cookie settings';
$MESS['SOGLASIE_SETTINGS_DESCRIPTION'] = 'A link that opens the cookie settings';
$MESS['SOGLASIE_SETTINGS_PATH'] = 'Cookie consent';
