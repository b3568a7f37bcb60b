<?php
$MESS['SOGLASIE_NAME'] = 'Cookie consent';
$MESS['SOGLASIE_DESCRIPTION'] = 'Counters, chats, maps and videos wait until the visitor agrees.';
