int sen_api_empty(void) { return 0; }
