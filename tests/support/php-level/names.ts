const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * Functions that PHP 7.4 does not have, by the lists of each migration guide:
 * https://www.php.net/manual/en/migration80.new-functions.php and those of 8.1, 8.2, 8.3 and 8.4.
 */
export const NEW_FUNCTIONS = words(`
  str_contains str_starts_with str_ends_with get_debug_type get_resource_id fdiv preg_last_error_msg
  openssl_cms_encrypt openssl_cms_decrypt openssl_cms_read openssl_cms_sign openssl_cms_verify
  imagegetinterpolation ldap_count_references
  array_is_list fsync fdatasync imagecreatefromavif imageavif mysqli_fetch_column pcntl_rfork
  sodium_crypto_stream_xchacha20 sodium_crypto_stream_xchacha20_keygen sodium_crypto_stream_xchacha20_xor
  sodium_crypto_core_ristretto255_add sodium_crypto_core_ristretto255_from_hash
  curl_upkeep memory_reset_peak_usage ini_parse_quantity libxml_get_external_entity_loader
  mysqli_execute_query openssl_cipher_key_length imap_is_open sodium_crypto_stream_xchacha20_xor_ic
  odbc_connection_string_is_quoted odbc_connection_string_should_quote odbc_connection_string_quote
  json_validate mb_str_pad str_increment str_decrement stream_context_set_options socket_atmark
  posix_eaccess posix_sysconf posix_pathconf posix_fpathconf
  array_find array_find_key array_any array_all mb_trim mb_ltrim mb_rtrim mb_ucfirst mb_lcfirst fpow
  bcceil bcfloor bcround bcdivmod grapheme_str_split request_parse_body
  http_get_last_response_headers http_clear_last_response_headers`);

/** Classes and interfaces that PHP 7.4 does not have. */
export const NEW_CLASSES = words(`
  WeakMap Stringable Attribute PhpToken ValueError UnhandledMatchError ReflectionUnionType InternalIterator
  Fiber FiberError ReflectionEnum ReflectionIntersectionType ReflectionFiber UnitEnum BackedEnum
  ReturnTypeWillChange CURLStringFile IntlDatePatternGenerator AllowDynamicProperties SensitiveParameter
  SensitiveParameterValue Override DateError DateException DateInvalidTimeZoneException Randomizer
  SQLite3Exception Deprecated RoundingMode ReflectionConstant HTMLDocument`);

/** Constants that PHP 7.4 does not have. */
export const NEW_CONSTANTS = words(`
  FILTER_VALIDATE_BOOL FILTER_FLAG_GLOBAL_RANGE IMG_AVIF IMAGETYPE_AVIF IMG_WEBP_LOSSLESS
  MYSQLI_REFRESH_REPLICA DATE_ISO8601_EXPANDED LIBXML_RECOVER LIBXML_NO_XXE
  PHP_OUTPUT_HANDLER_PROCESSED PHP_OUTPUT_HANDLER_DISABLED`);

/** Types that PHP 7.4 takes for names of classes, or refuses. */
export const NEW_TYPES = words('mixed never static false true null');

/**
 * Functions that are gone in 8.x, or whose use is reported by 8.0 to 8.3:
 * https://www.php.net/manual/en/migration80.incompatible.php and the pages `deprecated` of 8.1, 8.2 and 8.3.
 */
export const GONE_FUNCTIONS = words(`
  each create_function money_format is_real convert_cyr_string hebrevc ezmlm_hash restore_include_path
  get_magic_quotes_gpc get_magic_quotes_runtime image2wbmp jpeg2wbmp png2wbmp read_exif_data gmp_random
  fgetss gzgetss ldap_sort ldap_control_paged_result ldap_control_paged_result_response
  libxml_disable_entity_loader openssl_x509_free openssl_pkey_free openssl_free_key shmop_close
  zip_open zip_read zip_close zip_entry_open zip_entry_read zip_entry_close zip_entry_name
  zip_entry_filesize zip_entry_compressedsize zip_entry_compressionmethod
  strftime gmstrftime strptime date_sunrise date_sunset mhash mhash_count mhash_get_block_size
  mhash_get_hash_name mhash_keygen_s2k odbc_result_all utf8_encode utf8_decode assert_options`);

/** Constants whose use is reported by 8.0 to 8.3, or that are gone. */
export const GONE_CONSTANTS = words(`
  FILTER_SANITIZE_STRING FILTER_SANITIZE_STRIPPED FILTER_SANITIZE_MAGIC_QUOTES FILTER_FLAG_SCHEME_REQUIRED
  FILTER_FLAG_HOST_REQUIRED FILE_BINARY FILE_TEXT INTL_IDNA_VARIANT_2003 ASSERT_ACTIVE ASSERT_WARNING
  ASSERT_BAIL ASSERT_EXCEPTION ASSERT_CALLBACK MT_RAND_PHP`);

/** What these give back may be null: on an error, or when there is nothing. */
export const MAYBE_NULL = words(`
  preg_replace preg_replace_callback preg_replace_callback_array json_decode array_pop array_shift
  array_reduce shell_exec error_get_last array_key_first array_key_last`);

/** Functions of PHP whose every argument is a text, a number or a list, never null. */
export const NEVER_NULL = words(`
  strlen trim ltrim rtrim strtolower strtoupper ucfirst lcfirst substr strpos stripos strrpos strstr stristr
  substr_count str_replace str_ireplace str_repeat str_pad str_split strcmp strcasecmp strncmp strncasecmp
  strtr strrev ucwords wordwrap nl2br addslashes stripslashes explode implode preg_match preg_match_all
  preg_replace preg_split preg_quote htmlspecialchars htmlspecialchars_decode html_entity_decode htmlentities
  strip_tags rawurlencode rawurldecode urlencode urldecode parse_url parse_str base64_encode base64_decode
  md5 sha1 crc32 hash json_decode mb_strlen mb_substr mb_strtolower mb_strtoupper mb_strpos
  mb_convert_encoding iconv checkdate date gmdate strtotime number_format round floor ceil abs count
  in_array array_keys array_values array_merge array_map array_filter array_slice file_exists is_file is_dir
  dirname basename pathinfo file_get_contents fopen fwrite ctype_digit ctype_alpha bin2hex hex2bin ord chr`);

/** Which arguments of these may be null after all, counted from 0. */
export const NULLABLE: Readonly<Record<string, readonly number[]>> = {
  array_map: [0],
  array_filter: [1],
  array_slice: [2],
  file_get_contents: [2],
  fopen: [3],
  substr: [2],
  substr_count: [3],
  mb_substr: [2, 3],
  mb_strlen: [1],
  mb_strpos: [3],
  mb_strtolower: [1],
  mb_strtoupper: [1],
  mb_convert_encoding: [2],
  htmlspecialchars: [2],
  htmlentities: [2],
  html_entity_decode: [2],
  strip_tags: [1],
  date: [1],
  gmdate: [1],
  strtotime: [1],
  json_decode: [1],
  array_keys: [1],
  in_array: [0],
};

/**
 * What WordPress 6.1 has of later versions of PHP, for those that lack it: `wp-includes/compat.php`,
 * https://github.com/WordPress/WordPress/blob/6.1/wp-includes/compat.php
 */
export const OF_WORDPRESS = words('str_contains str_starts_with str_ends_with');
