<?php
$MESS['SOGLASIE_SETTINGS_TEXT'] = 'Text of the link';
$MESS['SOGLASIE_SETTINGS_DEFAULT'] = 'Cookie settings';
