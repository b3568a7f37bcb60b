<?php
$MESS['SOGLASIE_RECORDS_TITLE'] = 'Records of consent';
$MESS['SOGLASIE_RECORDS_DENIED'] = 'Only an administrator sees the records.';
$MESS['SOGLASIE_RECORDS_CSV'] = 'Download as CSV';
$MESS['SOGLASIE_RECORDS_FIND'] = 'Number of a record, which the visitor sees in the cookie settings';
$MESS['SOGLASIE_RECORDS_GO'] = 'Find';
$MESS['SOGLASIE_RECORDS_RECEIVEDAT'] = 'Received';
$MESS['SOGLASIE_RECORDS_ID'] = 'Number';
$MESS['SOGLASIE_RECORDS_EVENT'] = 'Event';
$MESS['SOGLASIE_RECORDS_DECIDEDAT'] = 'Decided';
$MESS['SOGLASIE_RECORDS_VIA'] = 'How';
$MESS['SOGLASIE_RECORDS_SITE'] = 'Site';
$MESS['SOGLASIE_RECORDS_POLICY'] = 'Policy and edition';
$MESS['SOGLASIE_RECORDS_GRANTED'] = 'Allowed';
