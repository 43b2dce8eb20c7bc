#ifndef SEN_COPENSSL_SHIM_H
#define SEN_COPENSSL_SHIM_H

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <stdlib.h>
#include <string.h>

/* OpenSSL's macros are not imported; each function stands for one or for a short sequence. */

static inline void sen_ctx_harden(SSL_CTX *ctx) {
  SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION);
  SSL_CTX_set_max_proto_version(ctx, TLS1_3_VERSION);
  SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_num_tickets(ctx, 0);
  SSL_CTX_set_max_early_data(ctx, 0);
  SSL_CTX_set_options(ctx, SSL_OP_NO_TICKET | SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                               SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_mode(ctx, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                            SSL_MODE_RELEASE_BUFFERS | SSL_MODE_AUTO_RETRY);
}

/* The bytes that a memory BIO holds, and their number. */
static inline size_t sen_bio_pending(BIO *bio, const unsigned char **bytes) {
  char *data = NULL;
  long count = BIO_get_mem_data(bio, &data);
  *bytes = (const unsigned char *)data;
  return count > 0 ? (size_t)count : 0;
}

/* Copies bytes. The processor's own loop, which memcpy takes for long copies, is twenty times slower
   on some (AMD EPYC: 1.9 instead of 45 GB/s for 16 KiB) where the target lies less than 32 bytes
   behind the source, but for whole pages; short copies are spared. */
static inline void sen_copy(void *to, const void *from, size_t length) {
  enum { page = 4096, too_near = 32, piece = 2048 };
  size_t distance = ((size_t)to - (size_t)from) % page;
  if (distance > 0 && distance < too_near) {
    for (; length > piece; length -= piece) {
      memcpy(to, from, piece);
      to = (char *)to + piece;
      from = (const char *)from + piece;
    }
  }
  memcpy(to, from, length);
}

/* Where a connection's ciphertext lies: OpenSSL reads it where it came in and writes it where it
   goes out. A memory BIO would copy both and clears all the room it ever had at each reset. */
typedef struct sen_tls_ends {
  const unsigned char *in; /* lent: bytes that came in */
  size_t in_left;
  unsigned char *out; /* lent: room for bytes that go out */
  size_t out_capacity, out_length;
  unsigned char *more; /* owned: what had no room */
  size_t more_capacity, more_length;
  unsigned int key_updates; /* KeyUpdate messages of the peer */
} sen_tls_ends;

static inline int sen_ends_read(BIO *bio, char *to, size_t wanted, size_t *count) {
  sen_tls_ends *ends = (sen_tls_ends *)BIO_get_data(bio);
  *count = wanted < ends->in_left ? wanted : ends->in_left;
  BIO_clear_retry_flags(bio);
  if (*count == 0) {
    BIO_set_retry_read(bio);
    return -1;
  }
  sen_copy(to, ends->in, *count);
  ends->in += *count;
  ends->in_left -= *count;
  return 1;
}

static inline int sen_ends_write(BIO *bio, const char *from, size_t length, size_t *count) {
  sen_tls_ends *ends = (sen_tls_ends *)BIO_get_data(bio);
  BIO_clear_retry_flags(bio);
  *count = 0;
  if (ends->more_length == 0 && length <= ends->out_capacity - ends->out_length) {
    sen_copy(ends->out + ends->out_length, from, length);
    ends->out_length += length;
  } else {
    if (length > ends->more_capacity - ends->more_length) {
      size_t capacity = 2 * ends->more_length + length;
      unsigned char *more = (unsigned char *)realloc(ends->more, capacity);
      if (more == NULL) return -1;
      ends->more = more;
      ends->more_capacity = capacity;
    }
    memcpy(ends->more + ends->more_length, from, length);
    ends->more_length += length;
  }
  *count = length;
  return 1;
}

static inline long sen_ends_control(BIO *bio, int command, long number, void *pointer) {
  (void)bio;
  (void)number;
  (void)pointer;
  return command == BIO_CTRL_FLUSH;
}

/* The methods of such BIOs; to be made once. NULL without memory. */
static inline BIO_METHOD *sen_ends_methods(void) {
  BIO_METHOD *methods = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "sen ends");
  if (methods == NULL) return NULL;
  BIO_meth_set_read_ex(methods, sen_ends_read);
  BIO_meth_set_write_ex(methods, sen_ends_write);
  BIO_meth_set_ctrl(methods, sen_ends_control);
  return methods;
}

/* Gives a connection its ends; 0 without memory. They must outlive it. */
static inline int sen_ssl_set_ends(SSL *ssl, const BIO_METHOD *methods, sen_tls_ends *ends) {
  BIO *bio = BIO_new(methods);
  if (bio == NULL) return 0;
  BIO_set_data(bio, ends);
  BIO_set_init(bio, 1);
  SSL_set_bio(ssl, bio, bio);
  return 1;
}

/* Counts the KeyUpdate messages of the peer. */
static inline void sen_count_key_update(int is_write, int version, int type, const void *bytes,
                                        size_t length, SSL *ssl, void *ends) {
  (void)version;
  (void)ssl;
  if (!is_write && type == SSL3_RT_HANDSHAKE && length > 0 &&
      ((const unsigned char *)bytes)[0] == SSL3_MT_KEY_UPDATE)
    ((sen_tls_ends *)ends)->key_updates++;
}

static inline void sen_ssl_count_key_updates(SSL *ssl, sen_tls_ends *ends) {
  SSL_set_msg_callback(ssl, sen_count_key_update);
  SSL_set_msg_callback_arg(ssl, ends);
}

static inline int sen_ssl_set_server_name(SSL *ssl, const char *name) {
  return (int)SSL_set_tlsext_host_name(ssl, name);
}

static inline void sen_ssl_require_host(SSL *ssl, const char *name) {
  SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
  (void)SSL_set1_host(ssl, name);
}

/* Copies the only URI of the certificate's subject alternative names into out (NUL-terminated).
   Gives the number of URIs, or -1 if the only one does not fit or holds a NUL. */
static inline int sen_x509_uri(X509 *certificate, char *out, size_t capacity) {
  GENERAL_NAMES *names = X509_get_ext_d2i(certificate, NID_subject_alt_name, NULL, NULL);
  int found = 0;
  if (capacity > 0) out[0] = 0;
  if (names == NULL) return 0;
  for (int i = 0; i < sk_GENERAL_NAME_num(names); i++) {
    const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, i);
    if (name->type != GEN_URI) continue;
    const ASN1_IA5STRING *uri = name->d.uniformResourceIdentifier;
    int length = ASN1_STRING_length(uri);
    const unsigned char *data = ASN1_STRING_get0_data(uri);
    found++;
    if (found > 1) break;
    if (length < 0 || (size_t)length + 1 > capacity || memchr(data, 0, (size_t)length) != NULL) {
      found = -1;
      break;
    }
    memcpy(out, data, (size_t)length);
    out[length] = 0;
  }
  GENERAL_NAMES_free(names);
  return found;
}

/* Copies the certificate's common name (NUL-terminated); empty if there is none. */
static inline void sen_x509_common_name(X509 *certificate, char *out, size_t capacity) {
  if (capacity == 0) return;
  out[0] = 0;
  X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, out, (int)capacity);
}

/* Seconds until the certificate expires; negative if it has. */
static inline long long sen_x509_seconds_left(const X509 *certificate) {
  int days = 0, seconds = 0;
  if (!ASN1_TIME_diff(&days, &seconds, NULL, X509_get0_notAfter(certificate))) return -1;
  return (long long)days * 86400 + seconds;
}

/* How many lists of revoked certificates a file begins in PEM; -1 if a line that begins with a dash is
   not a whole boundary: OpenSSL takes such a one, as a cut leaves it, for text between the lists. */
static inline int sen_crls_begun(BIO *file) {
  static const char begin[] = "-----BEGIN ", end[] = "-----END ", list[] = "-----BEGIN X509 CRL-----";
  char line[256];
  int count = 0, starts = 1, length;
  while ((length = BIO_gets(file, line, sizeof line)) > 0) {
    int is_start = starts;
    starts = line[length - 1] == '\n';
    if (!is_start || line[0] != '-') continue;
    while (length > 0 && strchr(" \t\r\n", line[length - 1]) != NULL) line[--length] = 0;
    if (length < 16 || strcmp(line + length - 5, "-----") != 0 ||
        (strncmp(line, begin, sizeof begin - 1) != 0 && strncmp(line, end, sizeof end - 1) != 0))
      return -1;
    if (strcmp(line, list) == 0) count++;
  }
  return count;
}

/* Adds the certificate revocation lists of a PEM file and demands that every certificate of a chain
   is checked, the authorities' too. Gives the number of lists, or -1 if the file, or a list in it,
   cannot be read: a list that is left out would let in whom it revokes. */
static inline int sen_ctx_load_crls(SSL_CTX *ctx, const char *path) {
  X509_STORE *store = SSL_CTX_get_cert_store(ctx);
  BIO *file = BIO_new_file(path, "r");
  int count = 0;
  if (file == NULL) return -1;
  ERR_clear_error();
  for (;;) {
    X509_CRL *crl = PEM_read_bio_X509_CRL(file, NULL, NULL, NULL);
    if (crl == NULL) break;
    int added = X509_STORE_add_crl(store, crl);
    X509_CRL_free(crl);
    if (added != 1) {
      count = -1;
      break;
    }
    count++;
  }
  /* At the end of the file no further list starts; any other error is one of a list. */
  unsigned long error = ERR_peek_last_error();
  if (count >= 0 && (ERR_GET_LIB(error) != ERR_LIB_PEM || ERR_GET_REASON(error) != PEM_R_NO_START_LINE))
    count = -1;
  if (BIO_seek(file, 0) != 0 || sen_crls_begun(file) != count) count = -1;
  BIO_free(file);
  ERR_clear_error();
  if (count > 0) X509_STORE_set_flags(store, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
  return count;
}

/* Verifies this side's own certificate as its peers will: its times, its chain to the authorities, what
   it is for, the lists of revoked certificates. Gives X509_V_OK or why not. */
static inline long sen_ctx_verify_own(SSL_CTX *ctx, int is_server) {
  STACK_OF(X509) *chain = NULL;
  X509 *own = SSL_CTX_get0_certificate(ctx);
  X509_STORE_CTX *check = X509_STORE_CTX_new();
  long result = X509_V_ERR_OUT_OF_MEM;
  SSL_CTX_get0_chain_certs(ctx, &chain);
  if (check != NULL && own != NULL &&
      X509_STORE_CTX_init(check, SSL_CTX_get_cert_store(ctx), own, chain) == 1) {
    X509_STORE_CTX_set_purpose(check, is_server ? X509_PURPOSE_SSL_SERVER : X509_PURPOSE_SSL_CLIENT);
    result = X509_verify_cert(check) == 1 ? X509_V_OK : X509_STORE_CTX_get_error(check);
    if (result == X509_V_OK && X509_STORE_CTX_get_error(check) != X509_V_OK)
      result = X509_STORE_CTX_get_error(check);
  }
  X509_STORE_CTX_free(check);
  ERR_clear_error();
  return result;
}

/* True if a verification has failed for want of a good list of revoked certificates. */
static inline int sen_verify_blames_crl(long result) {
  switch (result) {
    case X509_V_ERR_UNABLE_TO_GET_CRL:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CRL_SIGNATURE:
    case X509_V_ERR_CRL_SIGNATURE_FAILURE:
    case X509_V_ERR_CRL_NOT_YET_VALID:
    case X509_V_ERR_CRL_HAS_EXPIRED:
    case X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD:
    case X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD:
    case X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER:
    case X509_V_ERR_KEYUSAGE_NO_CRL_SIGN:
    case X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION:
    case X509_V_ERR_DIFFERENT_CRL_SCOPE:
    case X509_V_ERR_CRL_PATH_VALIDATION_ERROR:
      return 1;
    default:
      return 0;
  }
}

static inline int sen_x509_add_extension(X509 *certificate, X509 *issuer, int nid,
                                         const char *value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, NULL, NULL, 0);
  X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, nid, value);
  if (extension == NULL) return 0;
  int ok = X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
  return ok;
}

static inline EVP_PKEY *sen_make_p256_key(void) { return EVP_EC_gen("P-256"); }

static inline const EVP_MD *sen_sha256(void) { return EVP_sha256(); }

static inline int sen_crl_revoke(X509_CRL *crl, const X509 *certificate, const ASN1_TIME *when) {
  X509_REVOKED *revoked = X509_REVOKED_new();
  if (revoked == NULL) return 0;
  X509_REVOKED_set_serialNumber(revoked, (ASN1_INTEGER *)X509_get0_serialNumber(certificate));
  X509_REVOKED_set_revocationDate(revoked, (ASN1_TIME *)when);
  return X509_CRL_add0_revoked(crl, revoked);
}

static inline const char *sen_verify_text(long result) {
  return X509_verify_cert_error_string(result);
}

/* The alert about a certificate that the oldest error of the queue has brought from the peer, such as
   SSL_AD_UNKNOWN_CA; -1 if it has brought none. */
static inline int sen_certificate_alert(void) {
  unsigned long code = ERR_peek_error();
  int alert = ERR_GET_REASON(code) - SSL_AD_REASON_OFFSET;
  if (ERR_GET_LIB(code) != ERR_LIB_SSL) return -1;
  switch (alert) {
    case SSL_AD_BAD_CERTIFICATE:
    case SSL_AD_UNSUPPORTED_CERTIFICATE:
    case SSL_AD_CERTIFICATE_REVOKED:
    case SSL_AD_CERTIFICATE_EXPIRED:
    case SSL_AD_CERTIFICATE_UNKNOWN:
    case SSL_AD_UNKNOWN_CA:
    case SSL_AD_DECRYPT_ERROR:
    case SSL_AD_CERTIFICATE_REQUIRED:
      return alert;
    default:
      return -1;
  }
}

/* What an alert says of a certificate: an authority of the same name but another key makes a bad
   signature, which TLS calls a decrypt error. */
static inline const char *sen_alert_text(int alert) {
  return alert == SSL_AD_DECRYPT_ERROR ? "bad signature" : SSL_alert_desc_string_long(alert);
}

#endif
