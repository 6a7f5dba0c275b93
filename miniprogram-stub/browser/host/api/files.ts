import { shareAvatar } from '../openings'
import { fail, succeed, type Listeners } from './answer'

type Read = Listeners & { filePath: string }
type Download = Listeners & { url: string }
type Choose = Listeners & { count?: number }
type Copy = Listeners & { data: string }

export const files = {
  /** There is no camera: whoever chooses gets the same picture as everybody. */
  chooseMedia: (options: Choose) => succeed(options, 'chooseMedia', { type: 'image', tempFiles: [{ tempFilePath: shareAvatar().avatarUrl, fileType: 'image' }] }),
  getFileSystemManager: () => ({
    readFile(options: Read) {
      fetch(options.filePath).then((answer) => answer.arrayBuffer()).then(
        (data) => succeed(options, 'readFile', { data }),
        (error: Error) => fail(options, 'readFile', error.message),
      )
    },
  }),
  /** The browser keeps the file itself, as WeChat would keep it in its own store. */
  downloadFile(options: Download) {
    const link = document.createElement('a')
    Object.assign(link, { href: options.url, download: '' })
    link.click()
    succeed(options, 'downloadFile', { statusCode: 200, tempFilePath: options.url })
  },
  shareFileMessage: (options: Listeners) => succeed(options, 'shareFileMessage'),
  setClipboardData(options: Copy) {
    // Not every browser lets a page write there; the app need not know.
    navigator.clipboard?.writeText(options.data).catch(() => {})
    return succeed(options, 'setClipboardData')
  },
}
