<?php
$MESS['SOGLASIE_COOKIES_NAME'] = 'Table of cookies';
$MESS['SOGLASIE_COOKIES_DESCRIPTION'] = 'Cookies of the site and its services by category, for the policy';
$MESS['SOGLASIE_COOKIES_PATH'] = 'Cookie consent';
