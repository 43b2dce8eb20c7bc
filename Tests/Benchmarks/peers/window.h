// The measured window: calls, their times, and the processor time of the measured process.
#pragma once
#include <ctime>

#include <cstdint>
#include <cstdio>
#include <vector>

inline uint64_t nanoseconds(clockid_t clock) {
  timespec time{};
  if (clock_gettime(clock, &time) != 0) return 0;
  return uint64_t(time.tv_sec) * 1000000000u + uint64_t(time.tv_nsec);
}
inline uint64_t now() { return nanoseconds(CLOCK_MONOTONIC); }

// A histogram of nanoseconds: 64 steps for each power of two, so values are right to 1.6 %.
struct Histogram {
  static constexpr int kSteps = 64;
  std::vector<uint64_t> counts = std::vector<uint64_t>(64 * kSteps);
  uint64_t total = 0;
  static size_t slot(uint64_t value) {
    if (value < kSteps) return value;
    int power = 63 - __builtin_clzll(value);
    return size_t(power - 5) * kSteps + ((value >> (power - 6)) & (kSteps - 1));
  }
  static double middle(size_t slot) {
    if (slot < kSteps) return double(slot);
    int power = int(slot / kSteps) + 5;
    double step = double(1ull << (power - 6));
    return double(1ull << power) + (double(slot % kSteps) + 0.5) * step;
  }
  void add(uint64_t value) {
    counts[slot(value)]++;
    total++;
  }
  double microseconds(double part) const {
    uint64_t wanted = uint64_t(double(total) * part), seen = 0;
    for (size_t i = 0; i < counts.size(); i++) {
      seen += counts[i];
      if (seen > wanted) return middle(i) / 1000;
    }
    return 0;
  }
};

struct Window {
  clockid_t server_clock = CLOCK_PROCESS_CPUTIME_ID;
  uint64_t warmup_ns, measured_ns, opens = 0, began = 0, cpu = 0, own = 0;
  uint64_t calls = 0, bytes = 0;
  Histogram times;

  Window(int pid, double warmup, double seconds)
      : warmup_ns(uint64_t(warmup * 1e9)), measured_ns(uint64_t(seconds * 1e9)) {
    if (pid > 0) clock_getcpuclockid(pid, &server_clock);
  }
  // Says whether the window is over; opens it a warm-up after all connections are there.
  bool over(uint64_t moment, bool connected) {
    if (!connected) return false;
    if (opens == 0) opens = moment + warmup_ns;
    if (began == 0 && moment >= opens) {
      cpu = nanoseconds(server_clock);
      own = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
      began = now();
    }
    return began != 0 && moment >= began + measured_ns;
  }
  void done(uint64_t sent, uint64_t moment, uint64_t length) {
    if (began == 0) return;
    calls++;
    bytes += length;
    times.add(moment - sent);
  }
  void print(const char* cipher) {
    double seconds = double(now() - began) / 1e9;
    double spent = double(nanoseconds(server_clock) - cpu) / 1e3;
    double load = double(nanoseconds(CLOCK_PROCESS_CPUTIME_ID) - own) / 1e3;
    double count = calls > 0 ? double(calls) : 1;
    printf("{\"calls\":%llu,\"seconds\":%.6f,\"calls_per_s\":%.3f,\"cpu_us_per_call\":%.4f,"
           "\"p50_us\":%.3f,\"p99_us\":%.3f,\"mb_per_s\":%.3f,\"cpu_us_per_mb\":%.3f,"
           "\"server_busy\":%.4f,\"load_busy\":%.4f,\"cipher\":\"%s\"}\n",
           static_cast<unsigned long long>(calls), seconds, double(calls) / seconds, spent / count,
           times.microseconds(0.5), times.microseconds(0.99), double(bytes) / 1e6 / seconds,
           bytes > 0 ? spent / (double(bytes) / 1e6) : 0, spent / 1e6 / seconds,
           load / 1e6 / seconds, cipher);
    fflush(stdout);
  }
};
