import { expect, test, vi } from 'vitest'
import { fakeWeChat } from './wechat-fixture'
import { chooseElder, chooseLanguage, reading, watchPreferences } from '../../miniprogram/preferences'

function phone(fontSizeSetting: number, stored = {}) {
  const { wx } = fakeWeChat(() => ({}), stored)
  wx.getAppBaseInfo = () => ({ fontSizeSetting })
}

test.each([
  [17, {}, false, 17],
  [12, {}, false, 16],
  [20, {}, true, 28],
  [26, {}, true, 30],
  [17, { elder: true }, true, 24],
  [26, { elder: false }, false, 19],
])('with letters of %i and %j large text is %s and body text %i pixels', (setting, stored, elder, size) => {
  phone(setting, stored)

  expect(reading()).toMatchObject({ elder, size })
})

test('speaks Chinese until somebody chooses English', () => {
  phone(17)
  expect(reading()).toMatchObject({ language: 'zh-CN', t: { retry: '再试一次' } })

  chooseLanguage('en')

  expect(reading()).toMatchObject({ language: 'en', t: { retry: 'Try again' } })
})

test('tells listeners of a change until they have heard enough', () => {
  phone(17)
  const listener = vi.fn()
  const stop = watchPreferences(listener)

  chooseElder(true)
  stop()
  chooseElder(false)

  expect(listener).toHaveBeenCalledOnce()
})
