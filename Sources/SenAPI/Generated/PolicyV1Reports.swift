// Generated from sen/policy/v1/reports.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// A run of a sentence: words, or a figure in words.
  public struct ReportSpan: SenMessage {
    /// The words as printed.
    public var text: String = ""
    /// Index into the report's `figures` of the figure that the words state; −1 = plain words.
    public var figure: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ReportSpan")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      text = reader.string(0)
      figure = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, text)
      writer.scalar(1, figure)
      writer.unknownFields(unknownFields)
    }
  }

  /// A sentence.
  public struct ReportSentence: SenMessage {
    /// Its runs, to be joined without a space.
    public var spans: [API.Policy.V1.ReportSpan] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ReportSentence")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      spans = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, spans)
      writer.unknownFields(unknownFields)
    }
  }

  /// A section, in the order of the source document.
  public struct ReportSection: SenMessage {
    /// Stable id ("orphans").
    public var id: String = ""
    /// The heading, with a rounded headline where it has one.
    public var heading: [API.Policy.V1.ReportSpan] = []
    /// The sentences.
    public var sentences: [API.Policy.V1.ReportSentence] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ReportSection")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.string(0)
      heading = reader.messages(1)
      sentences = reader.messages(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, id)
      writer.messages(1, heading)
      writer.messages(2, sentences)
      writer.unknownFields(unknownFields)
    }
  }

  /// A figure of the report.
  public struct ReportFigure: SenMessage {
    /// The figure with its provenance.
    public var figure: API.Figures.V1.Figure? = nil
    /// The measure's name in the report's language.
    public var name: String = ""
    /// The exact value as printed ("19.668.108").
    public var printed: String = ""
    /// The rounded phrase as printed ("hơn 19,5 triệu"); empty if the measure has none.
    public var phrase: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ReportFigure")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      figure = reader.message(0)
      name = reader.string(1)
      printed = reader.string(2)
      phrase = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, figure)
      writer.string(1, name)
      writer.string(2, printed)
      writer.string(3, phrase)
      writer.unknownFields(unknownFields)
    }
  }

  /// A service whose figures are missing.
  public struct MissingService: SenMessage {
    /// "membership", "empowerment" or "welfare".
    public var service: String = ""
    /// Code of the failure.
    public var code: String = ""
    /// Measures that are missing.
    public var measures: [String] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.MissingService")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      service = reader.string(0)
      code = reader.string(1)
      measures = reader.strings(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, service)
      writer.string(1, code)
      writer.strings(2, measures)
      writer.unknownFields(unknownFields)
    }
  }

  /// The national report.
  public struct NationalReport: SenMessage {
    /// The year reported.
    public var year: Int32 = 0
    /// The title.
    public var title: String = ""
    /// The report's day: figures of a later cut-off look no further.
    public var asOf: String = ""
    /// The last instant of recording that was looked at.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// The epoch of the unit tree of every figure.
    public var epoch: Int64 = 0
    /// "vi" or "en".
    public var language: String = ""
    /// Draft until published; published or restated if the figures are the published ones.
    public var state: API.Figures.V1.PublicationState = .init()
    /// Some of the records are made by a generator.
    public var synthetic: Bool = false
    /// What is printed on the report's face: "DỰ THẢO", "SỐ LIỆU MÔ PHỎNG".
    public var marks: [String] = []
    /// The sections.
    public var sections: [API.Policy.V1.ReportSection] = []
    /// The figures, in the order of their first sentence.
    public var figures: [API.Policy.V1.ReportFigure] = []
    /// Services that did not answer; only when the request allows it.
    public var missing: [API.Policy.V1.MissingService] = []
    /// SHA-256 in hex over all of the above.
    public var digest: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.NationalReport")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      year = reader.scalar(0)
      title = reader.string(1)
      asOf = reader.string(2)
      knownOn = reader.message(3)
      epoch = reader.scalar(4)
      language = reader.string(5)
      state = reader.enumeration(6)
      synthetic = reader.bool(7)
      marks = reader.strings(8)
      sections = reader.messages(9)
      figures = reader.messages(10)
      missing = reader.messages(11)
      digest = reader.string(12)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, year)
      writer.string(1, title)
      writer.string(2, asOf)
      writer.message(3, knownOn)
      writer.scalar(4, epoch)
      writer.string(5, language)
      writer.enumeration(6, state)
      writer.bool(7, synthetic)
      writer.strings(8, marks)
      writer.messages(9, sections)
      writer.messages(10, figures)
      writer.messages(11, missing)
      writer.string(12, digest)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the report.
  public struct GetNationalReportRequest: SenMessage {
    /// The year.
    public var year: Int32 = 0
    /// The report's day; empty = the configured day of December (today if that is earlier).
    public var asOf: String = ""
    /// As recorded up to this instant; absent = that of the publication if there is one, else now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// "vi" (also if empty) or "en".
    public var language: String = ""
    /// Answer with what there is when a service does not answer, and say what is missing; otherwise
    /// the call fails UNAVAILABLE with the service's name.
    public var allowMissing: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.GetNationalReportRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      year = reader.scalar(0)
      asOf = reader.string(1)
      knownOn = reader.message(2)
      language = reader.string(3)
      allowMissing = reader.bool(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, year)
      writer.string(1, asOf)
      writer.message(2, knownOn)
      writer.string(3, language)
      writer.bool(4, allowMissing)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a rendered report.
  public struct RenderNationalReportRequest: SenMessage {
    /// What to render.
    public var report: API.Policy.V1.GetNationalReportRequest? = nil
    /// "text", "json" or "html".
    public var format: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RenderNationalReportRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      report = reader.message(0)
      format = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, report)
      writer.string(1, format)
      writer.unknownFields(unknownFields)
    }
  }

  /// A rendered report.
  public struct RenderNationalReportResponse: SenMessage {
    /// UTF-8.
    public var content: [UInt8] = []
    /// Its media type.
    public var mediaType: String = ""
    /// SHA-256 of the content.
    public var digest: [UInt8] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RenderNationalReportResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      content = reader.bytes(0)
      mediaType = reader.string(1)
      digest = reader.bytes(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bytes(0, content)
      writer.string(1, mediaType)
      writer.bytes(2, digest)
      writer.unknownFields(unknownFields)
    }
  }

  /// Publishes the figures of a report.
  public struct PublishNationalReportRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The year.
    public var year: Int32 = 0
    /// The report's day.
    public var asOf: String = ""
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// The resolution's number, 1 to 100 characters.
    public var resolution: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.PublishNationalReportRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      year = reader.scalar(1)
      asOf = reader.string(2)
      knownOn = reader.message(3)
      resolution = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, year)
      writer.string(2, asOf)
      writer.message(3, knownOn)
      writer.string(4, resolution)
      writer.unknownFields(unknownFields)
    }
  }

  /// A publication.
  public struct Publication: SenMessage {
    /// Its id.
    public var id: Int64 = 0
    /// The year.
    public var year: Int32 = 0
    /// The report's day.
    public var asOf: String = ""
    /// The last instant of recording that was looked at.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// The resolution.
    public var resolution: String = ""
    /// How many figures were published.
    public var figures: Int32 = 0
    /// Published, or restated.
    public var state: API.Figures.V1.PublicationState = .init()
    /// When and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Publication")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      year = reader.scalar(1)
      asOf = reader.string(2)
      knownOn = reader.message(3)
      resolution = reader.string(4)
      figures = reader.scalar(5)
      state = reader.enumeration(6)
      provenance = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, year)
      writer.string(2, asOf)
      writer.message(3, knownOn)
      writer.string(4, resolution)
      writer.scalar(5, figures)
      writer.enumeration(6, state)
      writer.message(7, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for published figures.
  public struct ListPublishedFiguresRequest: SenMessage {
    /// The year.
    public var year: Int32 = 0
    /// Only this publication; 0 = the newest.
    public var publicationID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListPublishedFiguresRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      year = reader.scalar(0)
      publicationID = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, year)
      writer.scalar(1, publicationID)
      writer.unknownFields(unknownFields)
    }
  }

  /// The published figures.
  public struct ListPublishedFiguresResponse: SenMessage {
    /// The publication.
    public var publication: API.Policy.V1.Publication? = nil
    /// Its figures as they were published.
    public var figures: [API.Figures.V1.Figure] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListPublishedFiguresResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      publication = reader.message(0)
      figures = reader.messages(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, publication)
      writer.messages(1, figures)
      writer.unknownFields(unknownFields)
    }
  }

}
